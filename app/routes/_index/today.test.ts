import { describe, expect, it } from 'vitest';
import { today } from './today.ts';

const EXERCISES = [
  { id: 'retry', title: 'Retry', difficulty: 3 },
  { id: 'points', title: 'Points', difficulty: 2 },
  { id: 'invoice', title: 'Invoice', difficulty: 2 },
];

describe('today', () => {
  it('offers a newcomer the easiest exercise, the first by title among equals', () => {
    expect(today(EXERCISES, [])).toMatchObject({
      isFirst: true,
      open: [],
      recent: [],
      next: { id: 'invoice' },
    });
  });

  it('keeps drafts apart from results', () => {
    const { open, recent, isFirst } = today(EXERCISES, [attempt('b', 'points'), attempt('a', 'invoice', 5)]);
    expect(open).toEqual([{ attemptId: 'b', title: 'Points', status: 'drafted', at: 1 }]);
    expect(recent).toEqual([{ attemptId: 'a', title: 'Invoice', status: 'submitted', at: 5 }]);
    expect(isFirst).toBe(false);
  });

  it('offers what was not tried yet before anything again', () => {
    const { next } = today(EXERCISES, [attempt('b', 'points', 6), attempt('a', 'invoice', 5)]);
    expect(next).toMatchObject({ id: 'retry' });
  });

  it('offers what the profile chose, and why', () => {
    const reason = { because: 'learns-most', area: 'load' } as const;
    const attempts = [attempt('a', 'invoice', 5)];
    expect(today(EXERCISES, attempts, { exerciseId: 'points', reason })).toMatchObject({
      next: { id: 'points' },
      reason,
    });
    expect(today(EXERCISES, attempts, { exerciseId: 'gone', reason })).toMatchObject({
      next: { id: 'points' },
      reason: null,
    });
  });

  it('offers the one tried longest ago when all were tried', () => {
    const { next } = today(EXERCISES, [
      attempt('d', 'points', 9),
      attempt('c', 'retry', 8),
      attempt('b', 'invoice', 7),
      attempt('a', 'points', 6),
    ]);
    expect(next).toMatchObject({ id: 'invoice' });
  });

  it('never offers an exercise whose draft is open', () => {
    expect(today(EXERCISES.slice(1, 2), [attempt('a', 'points')]).next).toBeNull();
  });

  it('names an attempt by its id when its exercise is gone', () => {
    expect(today([], [attempt('a', 'gone', 2)]).recent).toMatchObject([{ title: 'gone' }]);
  });

  it('shows the last five results', () => {
    const many = [6, 5, 4, 3, 2, 1].map((n) => attempt(`a${n}`, 'points', n));
    expect(today(EXERCISES, many).recent.map(({ attemptId }) => attemptId)).toEqual([
      'a6',
      'a5',
      'a4',
      'a3',
      'a2',
    ]);
  });
});

function attempt(id: string, exerciseId: string, submittedAt: number | null = null) {
  return { id, exerciseId, startedAt: 1, submittedAt, gradedAt: null, debriefedAt: null };
}
