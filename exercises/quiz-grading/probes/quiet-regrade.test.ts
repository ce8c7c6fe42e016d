import { expect, it } from 'vitest';
import { regrade } from '../code/grading.ts';
import { sampleAttempt, sampleExam, sampleServices } from '../support/samples.ts';

const exam = sampleExam([
  { id: 'q1', kind: 'single', points: 80, key: ['a'] },
  { id: 'q2', kind: 'single', points: 20, key: ['b'] },
]);

it('keeps the points before and after when a candidate passes both times', async () => {
  const services = sampleServices(exam, [
    sampleAttempt('1', { status: 'graded', answers: { q1: ['a'], q2: ['b'] }, points: 79 }),
  ]);
  await regrade(services, { examId: 'final', by: 'ines', reason: 'Question 2: b is right' });

  const { points, revisions } = await services.attempts.read('1');
  expect(points).toBe(100);
  expect(revisions).toEqual([
    { at: services.clock.now(), by: 'ines', reason: 'Question 2: b is right', before: 79, after: 100 },
  ]);
});

it('keeps them when a candidate fails both times', async () => {
  const services = sampleServices(exam, [
    sampleAttempt('1', { status: 'graded', answers: { q2: ['b'] }, points: 0 }),
  ]);
  await regrade(services, { examId: 'final', by: 'ines', reason: 'Question 2: b is right' });
  expect((await services.attempts.read('1')).revisions).toMatchObject([{ before: 0, after: 20 }]);
});
