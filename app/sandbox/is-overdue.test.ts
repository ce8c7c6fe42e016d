import { describe, expect, it } from 'vitest';
import { isOverdue, wasStarved } from './is-overdue.ts';
import { LIMITS } from './limits.ts';

const RUN_MS = 2_000;
const GRACE = LIMITS.killGraceMs;

describe('a run that does not end', () => {
  it.each([
    ['is given its time and the grace, however busy it is', { takenMs: RUN_MS + GRACE, cpuMs: 2_300 }, false],
    ['has hung after that when it had the processor', { takenMs: RUN_MS + GRACE + 1, cpuMs: 1_000 }, true],
    ['is given more when it was starved', { takenMs: RUN_MS + GRACE + 1, cpuMs: 999 }, false],
    ['is given no more than ten times its time', { takenMs: 10 * RUN_MS + GRACE + 1, cpuMs: 0 }, true],
    ['is given all of that', { takenMs: 10 * RUN_MS + GRACE, cpuMs: 0 }, false],
  ])('%s', (_, taken, expected) => {
    expect(isOverdue(taken, RUN_MS)).toBe(expected);
  });
});

describe('a run whose patience is over', () => {
  it.each([
    ['was starved when it had next to nothing', 199, true],
    ['has hung when it had more than any honest run needs', 200, false],
  ])('%s', (_, cpuMs, expected) => {
    expect(wasStarved(cpuMs, RUN_MS)).toBe(expected);
  });
});
