import { describe, expect, it } from 'vitest';
import { changeInWords, stepChange } from './step-change.ts';

const file = (
  path: string,
  changes: readonly { start: number; end: number; removed?: readonly string[] }[],
) => ({
  path,
  lines: Array.from({ length: 20 }, () => ''),
  comparison: { status: 'changed' as const, changes: changes.map((change) => ({ removed: [], ...change })) },
});
const files = [
  file('a', [
    { start: 3, end: 4 },
    { start: 10, end: 9, removed: ['gone'] },
  ]),
  { ...file('same', []), comparison: null },
  file('b', [{ start: 21, end: 20, removed: ['the end'] }]),
];
const step = (path: string, line: number, by: 1 | -1) => {
  const place = stepChange(files, { path, line, by });
  return place === null ? null : `${place.path}:${place.start}-${place.end}`;
};

describe('stepChange', () => {
  it('goes to the next change of the file, then to the next file that has one', () => {
    expect(step('a', 1, 1)).toBe('a:3-4');
    expect(step('a', 3, 1)).toBe('a:10-10');
    expect(step('a', 10, 1)).toBe('b:20-20');
    expect(step('same', 5, 1)).toBe('b:20-20');
  });

  it('goes back the same way and around the ends', () => {
    expect(step('b', 20, -1)).toBe('a:10-10');
    expect(step('a', 10, -1)).toBe('a:3-4');
    expect(step('a', 1, -1)).toBe('b:20-20');
    expect(step('b', 20, 1)).toBe('a:3-4');
  });

  it('goes nowhere when nothing is compared', () => {
    expect(stepChange([{ ...file('a', []), comparison: null }], { path: 'a', line: 1, by: 1 })).toBeNull();
  });

  it('says what changed', () => {
    const place = stepChange(files, { path: 'a', line: 5, by: 1 });
    expect(place && changeInWords(place)).toBe('Change 2 of 3: line 10, 1 removed');
  });
});
