import { describe, expect, it } from 'vitest';
import { simulateTable } from './simulation-table.ts';

const LEARNERS = 100;

describe('the recovery simulation, in short', () => {
  const rows = [...simulateTable({ recovery: 60, growth: LEARNERS, seed: 3 })];

  it('has a row for every goal', () => {
    expect(rows).toHaveLength(21);
  });

  it.each(rows)('$name comes up to its goal, but for chance', ({ value, goal: { least, most } }) => {
    if (least !== undefined) expect(value).toBeGreaterThanOrEqual(least - chance(least));
    if (most !== undefined) expect(value).toBeLessThanOrEqual(most + chance(most));
  });
});

/** What a share seen in so few learners may be off by: three standard errors. */
function chance(share: number): number {
  return share > 0 && share < 1 ? 3 * Math.sqrt((share * (1 - share)) / LEARNERS) : 0;
}
