import { describe, expect, it } from 'vitest';
import { addedLines, changeCounts, removedByLine } from './shown-changes.ts';

const comparison = {
  status: 'changed' as const,
  changes: [
    { start: 2, end: 4, removed: ['old'] },
    { start: 7, end: 6, removed: ['a', 'b'] },
  ],
};

describe('the changes of a file', () => {
  it('mark new lines and show removed ones before the line they stood at', () => {
    expect([...addedLines({ comparison })]).toEqual([2, 3, 4]);
    expect([...removedByLine({ comparison })]).toEqual([
      [2, ['old']],
      [7, ['a', 'b']],
    ]);
    expect(changeCounts(comparison)).toBe('+3 −3');
  });

  it('mark nothing in a file that is new as a whole, or not compared', () => {
    const all = { status: 'new' as const, changes: [{ start: 1, end: 9, removed: [] }] };
    expect(addedLines({ comparison: all }).size).toBe(0);
    expect(removedByLine({ comparison: null }).size).toBe(0);
  });
});
