import { expect, it } from 'vitest';
import { regrade } from '../code/grading.ts';
import { sampleAttempt, sampleExam, sampleServices } from '../support/samples.ts';

it('regrades nobody on an evening without appeals', async () => {
  const services = sampleServices(sampleExam([{ id: 'q1', kind: 'single', points: 10, key: ['b'] }]), [
    sampleAttempt('1', { status: 'graded', answers: { q1: ['b'] }, points: 0 }),
    sampleAttempt('2', { status: 'graded', answers: { q1: ['a'] }, points: 10 }),
  ]);
  const order = { examId: 'final', candidateIds: [], by: 'ines', reason: 'Appeals of 14 June' };

  expect(await regrade(services, order)).toMatchObject({ changed: 0 });
  const points = (await services.attempts.list({ examId: 'final' })).map((attempt) => attempt.points);
  expect(points).toEqual([0, 10]);
});
