import { describe, expect, it } from 'vitest';
import { makeAsymmetric } from './equals.ts';
import { callMatchers } from './match-calls.ts';
import { throwMatchers } from './match-throws.ts';
import { contentMatchers, valueMatchers } from './match-values.ts';
import { verdictText } from './matcher.ts';
import { createMock } from './mock.ts';

const all = { ...valueMatchers, ...contentMatchers, ...throwMatchers, ...callMatchers };

function judge(name: string, actual: unknown, ...values: readonly unknown[]) {
  const matcher = all[name];
  if (matcher === undefined) throw new Error(`no matcher ${name}`);
  return matcher(actual, ...values);
}

function textOf(name: string, actual: unknown, ...values: readonly unknown[]): string {
  return verdictText(actual, judge(name, actual, ...values), false);
}

describe('messages', () => {
  it.each([
    ['toBe', [5, 4], 'expected 5 to be 4 (Object.is)'],
    ['toBe', [[1], [1]], 'expected [ 1 ] to be [ 1 ] (equal in structure, but not the same object)'],
    [
      'toEqual',
      [{ a: { b: 1 } }, { a: { b: 2 } }],
      'expected { a: { b: 1 } } to deeply equal { a: { b: 2 } } (at .a.b: 1 instead of 2)',
    ],
    ['toHaveLength', ['abc', 2], "expected 'abc' to have length 2 but it has 3"],
    ['toHaveProperty', [{ a: 1 }, 'a', 2], "expected { a: 1 } to have property 'a' with value 2 but it is 1"],
    ['toBeGreaterThan', [1, 2], 'expected 1 to be greater than 2'],
    ['toMatch', ['abc', /x/], "expected 'abc' to match /x/"],
    ['toContain', [[1, 2], 3], 'expected [ 1, 2 ] to contain 3'],
    ['toBeInstanceOf', [{}, Map], 'expected {} to be an instance of Map'],
  ])('%s of %j says what it saw', (name, [actual, ...values], text) => {
    expect(textOf(name, actual, ...values)).toBe(text);
  });

  it('shows asymmetric values as they were written', () => {
    const part = makeAsymmetric({ text: 'objectContaining({ b: 2 })', accepts: () => false });
    expect(textOf('toEqual', { a: 1 }, { a: part })).toContain(
      'to deeply equal { a: objectContaining({ b: 2 }) }',
    );
  });

  it('names what was thrown instead', () => {
    const fails = (): never => {
      throw new TypeError('other');
    };
    expect(textOf('toThrow', fails, RangeError)).toMatch(
      /to throw RangeError but it threw TypeError: other$/,
    );
    expect(textOf('toThrow', () => 1)).toMatch(/to throw an error but it did not throw$/);
  });

  it('says how a mock was called', () => {
    const mock = createMock(undefined);
    mock(1, 'a');
    expect(textOf('toHaveBeenCalledTimes', mock, 2)).toMatch(/called 2 times but it was called 1 times$/);
    expect(textOf('toHaveBeenCalledWith', mock, 2)).toMatch(/but it was called with \[ 1, 'a' \]$/);
  });
});

describe('toThrow', () => {
  const thrower = (value: unknown) => (): never => {
    throw value;
  };
  class AppError extends RangeError {}

  it.each([
    ['any error', new Error('x'), []],
    ['its class', new AppError('low'), [AppError]],
    ['its parent class', new AppError('low'), [RangeError]],
    ['part of its message', new Error('it is too low'), ['too low']],
    ['a pattern', new Error('too low'), [/low$/]],
    ['an equal error', new RangeError('low'), [new RangeError('low')]],
    ['a thrown text', 'plain', ['plain']],
  ])('accepts %s', (_, thrown, expected) => {
    expect(judge('toThrow', thrower(thrown), ...expected).pass).toBe(true);
  });

  it.each([
    ['another class', new TypeError('low'), [RangeError]],
    ['another message', new Error('high'), ['low']],
    ['a look-alike', { name: 'RangeError', message: 'low', constructor: RangeError }, [RangeError]],
  ])('refuses %s', (_, thrown, expected) => {
    expect(judge('toThrow', thrower(thrown), ...expected).pass).toBe(false);
  });
});

describe('numbers', () => {
  it('compare only with numbers, whatever valueOf claims', () => {
    expect(() => judge('toBeGreaterThan', { valueOf: () => 10 }, 5)).toThrow('both must be numbers');
    expect(() => judge('toBeCloseTo', { valueOf: () => 10 }, 10)).toThrow('compares numbers');
  });

  it('are close within half a unit of the given decimal', () => {
    expect(judge('toBeCloseTo', 1.004, 1).pass).toBe(true);
    expect(judge('toBeCloseTo', 1.006, 1).pass).toBe(false);
    expect(judge('toBeCloseTo', Infinity, Infinity).pass).toBe(true);
  });
});
