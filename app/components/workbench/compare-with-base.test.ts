import { describe, expect, it } from 'vitest';
import { compareWithBase } from './compare-with-base.ts';

const compare = (base: string, now: string) => compareWithBase(base.split(' '), now.split(' '));

describe('compareWithBase', () => {
  it('finds nothing in equal code', () => {
    expect(compare('a b c', 'a b c')).toEqual([]);
  });

  it('names a replaced line with what stood there', () => {
    expect(compare('a b c', 'a x c')).toEqual([{ start: 2, end: 2, removed: { from: 2, count: 1 } }]);
  });

  it('names added lines at the start and at the end', () => {
    expect(compare('b', 'a b c d')).toEqual([
      { start: 1, end: 1, removed: { from: 1, count: 0 } },
      { start: 3, end: 4, removed: { from: 2, count: 0 } },
    ]);
  });

  it('puts lines that are only gone before the line that followed them, also at the very end', () => {
    expect(compare('a b c d', 'a c')).toEqual([
      { start: 2, end: 1, removed: { from: 2, count: 1 } },
      { start: 3, end: 2, removed: { from: 4, count: 1 } },
    ]);
  });

  it('takes lines that were replaced by more lines as one change', () => {
    expect(compare('a b c', 'a x y z c')).toEqual([{ start: 2, end: 4, removed: { from: 2, count: 1 } }]);
  });
});
