import { describe, expect, it } from 'vitest';
import { chooseDefects, type Matrix } from './choose-defects.ts';

type Fails = Readonly<Record<string, (planted: readonly number[]) => boolean>>;

/** A matrix from what each test does on each subset; `broken` subsets cannot be loaded. */
function matrix(
  count: number,
  fails: Fails,
  broken: (planted: readonly number[]) => boolean = () => false,
): Matrix {
  const plantedIn = (mask: number) =>
    Array.from({ length: count }, (_, bit) => bit).filter((bit) => (mask >> bit) & 1);
  return {
    hunks: Array.from({ length: count }, (_, index) => ({ file: 'code/a.js', line: index * 10 + 1 })),
    units: Object.keys(fails).map((key) => ({
      key,
      file: key.startsWith('other') ? 1 : 0,
      role: key.includes('given') ? ('probes' as const) : ('tests' as const),
    })),
    subsets: Array.from({ length: 2 ** count }, (_, mask) => {
      const planted = plantedIn(mask);
      if (broken(planted)) return { status: 'broken' as const, message: 'no' };
      const failed = Object.entries(fails).flatMap(([key, isFailing]) => (isFailing(planted) ? [key] : []));
      return { status: 'ran' as const, failed: new Set(failed) };
    }),
  };
}

const passes = () => false;
const has =
  (...hunks: number[]) =>
  (planted: readonly number[]) =>
    hunks.every((hunk) => planted.includes(hunk));
const hasAny =
  (...hunks: number[]) =>
  (planted: readonly number[]) =>
    hunks.some((hunk) => planted.includes(hunk));

describe('chooseDefects', () => {
  it('makes a defect of each hunk that has a test of its own', () => {
    expect(chooseDefects(matrix(2, { plain: passes, a: has(0), b: has(1) }))).toEqual({
      defects: [
        { hunks: [0], probes: ['a'] },
        { hunks: [1], probes: ['b'] },
      ],
      visible: ['plain'],
    });
  });

  it('leaves out a test that catches two defects', () => {
    const { defects, visible } = chooseDefects(matrix(2, { a: has(0), b: has(1), both: hasAny(0, 1) }));
    expect(defects.flatMap(({ probes }) => probes)).toEqual(['a', 'b']);
    expect(visible).toEqual([]);
  });

  it('joins hunks that only one test catches', () => {
    expect(chooseDefects(matrix(2, { any: hasAny(0, 1) })).defects).toEqual([
      { hunks: [0, 1], probes: ['any'] },
    ]);
  });

  it('joins a hunk that no test tells apart to the nearest defect', () => {
    const { defects } = chooseDefects(matrix(3, { a: has(0), c: has(2) }));
    expect(defects.map(({ hunks }) => hunks)).toEqual([[0, 1], [2]]);
  });

  it('joins hunks of which one does not load alone', () => {
    const isAlone = (planted: readonly number[]) => planted.length === 1;
    expect(chooseDefects(matrix(2, { a: has(0), b: has(1) }, isAlone)).defects).toHaveLength(1);
  });

  it('joins hunks of which one hides the other', () => {
    const hidden = (planted: readonly number[]) => planted.includes(0) && !planted.includes(1);
    expect(chooseDefects(matrix(2, { a: hidden, b: has(1) })).defects).toEqual([
      { hunks: [0, 1], probes: ['b'] },
    ]);
  });

  it('takes the probe from one file, the given probes before other tests', () => {
    const { defects } = chooseDefects(matrix(1, { a: has(0), b: has(0), 'other given': has(0) }));
    expect(defects).toEqual([{ hunks: [0], probes: ['other given'] }]);
  });

  it('never shows a given probe that passes everywhere', () => {
    expect(chooseDefects(matrix(1, { a: has(0), 'given b': passes })).visible).toEqual([]);
  });

  it('makes one defect without probes when nothing is caught', () => {
    expect(chooseDefects(matrix(2, { plain: passes }))).toEqual({
      defects: [{ hunks: [0, 1], probes: [] }],
      visible: ['plain'],
    });
  });
});
