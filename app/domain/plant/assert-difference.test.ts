import { describe, expect, it } from 'vitest';
import { assertDifference } from './assert-difference.ts';
import type { Seen, SeenPart } from './scenario.ts';

const seen = (source: string, more: Partial<Seen> = {}): Seen => ({
  observation: 0,
  how: 'value',
  source,
  isExact: true,
  keys: null,
  ...more,
});
const failure = (how: Seen['how'], message: string): Seen =>
  seen(`<Error: ${message}>`, { how, isExact: false, keys: [['message', `'${message}'`, true]] });
const parts = (...keys: readonly SeenPart[]) =>
  seen(`{ ${keys.map(([name, source]) => `${name}: ${source}`).join(', ')} }`, { keys });

describe('the assertion of a probe', () => {
  it.each([
    ['a number', [seen('1')], [seen('2')], '.toBe(1)'],
    ['a list', [seen('[1]')], [seen('[]')], '.toEqual([1])'],
    [
      'only the part that differs',
      [parts(['a', '1', true], ['b', '2', true])],
      [parts(['a', '1', true], ['b', '3', true])],
      '.toMatchObject({ b: 2 })',
    ],
    ['a refusal', [failure('rejects', 'no')], [seen('1', { how: 'resolves' })], ".rejects.toThrow('no')"],
    ['that nothing is thrown', [seen('1', { how: 'returns' })], [failure('throws', 'no')], '.not.toThrow()'],
    [
      'what a promise gives',
      [seen('1', { how: 'resolves' })],
      [seen('2', { how: 'resolves' })],
      '.resolves.toBe(1)',
    ],
  ])('is about %s', (_what, clean, changed, matcher) => {
    expect(assertDifference(clean, changed)).toEqual({ type: 'value', observation: 0, of: '', matcher });
  });

  it('is about the whole scenario when only the clean code throws', () => {
    expect(assertDifference([failure('threw', "can't")], [seen('1')])).toEqual({
      type: 'throws',
      message: "can't",
    });
  });

  it('looks at the calls of a mock', () => {
    expect(assertDifference([seen('[]', { how: 'calls' })], [seen('[[1]]', { how: 'calls' })])).toMatchObject(
      {
        of: '.mock.calls',
        matcher: '.toEqual([])',
      },
    );
  });

  it('cannot be about what no source text stands for, nor about a value that is looked at several times', () => {
    expect(assertDifference([seen('<function>', { isExact: false })], [seen('1')])).toBe(null);
    expect(assertDifference([seen('1'), seen('2')], [seen('1'), seen('3')])).toBe(null);
    expect(assertDifference([], [seen('1')])).toBe(null);
  });
});
