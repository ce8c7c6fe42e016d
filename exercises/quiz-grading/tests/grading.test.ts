import { describe, expect, it } from 'vitest';
import { handIn, recordMark, regrade } from '../code/grading.ts';
import { sampleAttempt, sampleExam, sampleServices } from '../support/samples.ts';

const choice = { id: 'q1', kind: 'single', points: 10, key: ['a'] } as const;
const essay = { id: 'q2', kind: 'open', points: 10, key: [] } as const;
const report = { id: 'q3', kind: 'open', points: 20, key: [] } as const;

describe('handIn', () => {
  it('grades at once when nothing has to be marked', async () => {
    const services = sampleServices(sampleExam([choice]), [sampleAttempt('1')]);
    const receipt = await handIn(services, '1', { q1: ['a'] });
    expect(receipt).toEqual({ status: 'graded', submittedAt: services.clock.now(), passed: true });
    expect(await services.attempts.read('1')).toMatchObject({ points: 10, answers: { q1: ['a'] } });
  });

  it('waits for the markers when there are open questions', async () => {
    const services = sampleServices(sampleExam([choice, essay]), [sampleAttempt('1')]);
    const receipt = await handIn(services, '1', { q1: ['a'] });
    expect(receipt).toMatchObject({ status: 'submitted', passed: null });
  });

  it('answers the second tab with the receipt of the first hand-in', async () => {
    const services = sampleServices(sampleExam([choice, essay]), [sampleAttempt('1')]);
    const first = await handIn(services, '1', { q1: ['a'] });
    services.clock.set('2026-06-12T10:05:00Z');
    expect(await handIn(services, '1', { q1: ['b'] })).toEqual(first);
    expect((await services.attempts.read('1')).answers).toEqual({ q1: ['a'] });
  });

  it.each([
    ['at the end of the grace time', '2026-06-12T12:02:00.000Z', 0, 'graded'],
    ['after the grace time', '2026-06-12T12:02:00.001Z', 0, 'open'],
    ['within extra time', '2026-06-12T12:32:00.000Z', 30, 'graded'],
    ['after extra time', '2026-06-12T12:32:00.001Z', 30, 'open'],
  ])('looks at the time of receipt: %s', async (_when, time, extraMinutes, status) => {
    const services = sampleServices(sampleExam([choice]), [sampleAttempt('1', { extraMinutes })]);
    services.clock.set(time);
    expect(await handIn(services, '1', { q1: ['a'] })).toMatchObject({ status });
  });
});

describe('recordMark', () => {
  it('grades the attempt with the last open mark', async () => {
    const exam = sampleExam([choice, essay, report]);
    const services = sampleServices(exam, [sampleAttempt('1')]);
    await handIn(services, '1', { q1: ['a'] });
    expect(await recordMark(services, { attemptId: '1', questionId: 'q2', points: 8 })).toBe('submitted');
    expect(await recordMark(services, { attemptId: '1', questionId: 'q3', points: 0 })).toBe('graded');
    expect(await services.attempts.read('1')).toMatchObject({ points: 18, marks: { q2: 8, q3: 0 } });
  });

  it.each([
    ['q2', 11],
    ['q2', -1],
    ['q2', 2.5],
    ['q1', 5],
    ['q9', 5],
  ])('refuses a mark for %s of %d points', async (questionId, points) => {
    const services = sampleServices(sampleExam([choice, essay]), [sampleAttempt('1')]);
    await handIn(services, '1', {});
    await expect(recordMark(services, { attemptId: '1', questionId, points })).rejects.toThrow(RangeError);
  });

  it('takes no marks before the hand-in', async () => {
    const services = sampleServices(sampleExam([essay]), [sampleAttempt('1')]);
    await expect(recordMark(services, { attemptId: '1', questionId: 'q2', points: 5 })).rejects.toThrow(
      'open',
    );
  });
});

describe('regrade', () => {
  const order = { examId: 'final', by: 'ines', reason: 'Question 1: b is right' };
  const corrected = sampleExam([{ ...choice, key: ['b'] }]);

  function gradedServices() {
    return sampleServices(corrected, [
      sampleAttempt('1', { status: 'graded', answers: { q1: ['b'] }, points: 0 }),
      sampleAttempt('2', { status: 'graded', answers: { q1: ['b'] }, points: 0 }),
      sampleAttempt('3', { status: 'graded', answers: {}, points: 0 }),
    ]);
  }

  it('scores the whole exam by the corrected key', async () => {
    const services = gradedServices();
    expect(await regrade(services, order)).toEqual({ checked: 3, changed: 2 });
    expect((await services.attempts.read('2')).points).toBe(10);
  });

  it('keeps who changed the points, when and why, with the points before and after', async () => {
    const services = gradedServices();
    await regrade(services, order);
    expect((await services.attempts.read('1')).revisions).toEqual([
      { at: services.clock.now(), by: 'ines', reason: 'Question 1: b is right', before: 0, after: 10 },
    ]);
    expect((await services.attempts.read('3')).revisions).toEqual([]);
  });

  it('regrades only the candidates who appealed', async () => {
    const services = gradedServices();
    const candidateIds = ['candidate-2'];
    expect(await regrade(services, { ...order, candidateIds })).toEqual({ checked: 1, changed: 1 });
    expect((await services.attempts.read('1')).points).toBe(0);
  });

  it('changes nothing when it is repeated', async () => {
    const services = gradedServices();
    await regrade(services, order);
    expect(await regrade(services, order)).toEqual({ checked: 3, changed: 0 });
    expect((await services.attempts.read('1')).revisions).toHaveLength(1);
  });

  it('leaves attempts alone that wait for a mark', async () => {
    const exam = sampleExam([choice, essay]);
    const services = sampleServices(exam, [
      sampleAttempt('1', { status: 'submitted', answers: { q1: ['a'] } }),
    ]);
    expect(await regrade(services, order)).toEqual({ checked: 0, changed: 0 });
  });
});
