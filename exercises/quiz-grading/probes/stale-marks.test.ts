import { expect, it } from 'vitest';
import { recordMark } from '../code/grading.ts';
import { sampleAttempt, sampleExam, sampleServices } from '../support/samples.ts';

const exam = sampleExam([
  { id: 'q1', kind: 'open', points: 10, key: [] },
  { id: 'q2', kind: 'open', points: 10, key: [] },
  { id: 'q3', kind: 'open', points: 10, key: [] },
]);

it('keeps the marks of markers who work on one attempt at the same moment', async () => {
  const services = sampleServices(exam, [sampleAttempt('1', { status: 'submitted' })]);
  await Promise.all(
    ['q1', 'q2', 'q3'].map((questionId) => recordMark(services, { attemptId: '1', questionId, points: 6 })),
  );
  expect(await services.attempts.read('1')).toMatchObject({
    status: 'graded',
    points: 18,
    marks: { q1: 6, q2: 6, q3: 6 },
  });
});
