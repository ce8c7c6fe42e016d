import { expect, it } from 'vitest';
import { handIn, recordMark } from '../code/grading.ts';
import { sampleAttempt, sampleExam, sampleServices } from '../support/samples.ts';

const choice = { id: 'q1', kind: 'single', points: 10, key: ['a'] } as const;
const essay = { id: 'q2', kind: 'open', points: 10, key: [] } as const;

it('keeps the first answers when a graded attempt is handed in once more before closing time', async () => {
  const services = sampleServices(sampleExam([choice]), [sampleAttempt('1')]);
  const first = await handIn(services, '1', { q1: ['b'] });
  services.clock.set('2026-06-12T10:20:00Z');

  expect(await handIn(services, '1', { q1: ['a'] })).toEqual(first);
  expect(await services.attempts.read('1')).toMatchObject({ points: 0, answers: { q1: ['b'] } });
});

it('keeps the first answers once the markers are done', async () => {
  const services = sampleServices(sampleExam([choice, essay]), [sampleAttempt('1')]);
  await handIn(services, '1', { q1: ['b'] });
  await recordMark(services, { attemptId: '1', questionId: 'q2', points: 7 });
  const graded = await services.attempts.read('1');
  services.clock.set('2026-06-12T10:40:00Z');

  await handIn(services, '1', { q1: ['a'] });
  expect(await services.attempts.read('1')).toEqual(graded);
});
