import { expect, it } from 'vitest';
import { handIn } from '../code/grading.ts';
import { scoreAttempt } from '../code/score.ts';
import { sampleAttempt, sampleExam, sampleServices } from '../support/samples.ts';

const exam = sampleExam([
  { id: 'q1', kind: 'single', points: 10, key: ['a'] },
  { id: 'q2', kind: 'multiple', points: 10, key: ['a', 'b'] },
]);
const answers = { q1: ['a'], q2: ['c'] };

it('keeps the deductions of the candidates who are graded after one with a waiver', async () => {
  const services = sampleServices(exam, [
    sampleAttempt('1', { waivers: ['multiple'] }),
    sampleAttempt('2'),
    sampleAttempt('3'),
  ]);
  for (const id of ['1', '2', '3']) await handIn(services, id, answers);

  const points = (await services.attempts.list({ examId: 'final' })).map((attempt) => attempt.points);
  expect(points).toEqual([10, 8, 8]);
});

it('leaves the rubric of the exam that it is given as it was', () => {
  const strict = sampleExam(exam.questions, { rubric: { deductions: { single: 3, multiple: 4 } } });
  scoreAttempt(strict, sampleAttempt('1', { answers, waivers: ['single', 'multiple'] }));
  expect(scoreAttempt(strict, sampleAttempt('2', { answers }))).toBe(6);
});
