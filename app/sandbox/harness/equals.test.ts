import { describe, expect, it } from 'vitest';
import { equals, firstDifference, makeAsymmetric } from './equals.ts';

const HOLE: unknown[] = [];
HOLE[1] = 1;

class Point {
  x = 1;
}

describe('equals', () => {
  it.each([
    ['numbers', 1, 1],
    ['NaN', Number.NaN, Number.NaN],
    ['nested objects', { a: [{ b: 1 }] }, { a: [{ b: 1 }] }],
    ['an undefined property and a missing one', { a: undefined }, {}],
    ['a hole and undefined', HOLE, [undefined, 1]],
    ['sets in another order', new Set([{ a: 1 }, 2]), new Set([2, { a: 1 }])],
    ['maps with object keys', new Map([[{ k: 1 }, [1]]]), new Map([[{ k: 1 }, [1]]])],
    ['dates', new Date(5), new Date(5)],
    ['invalid dates', new Date(Number.NaN), new Date(Number.NaN)],
    ['regular expressions', /a/gi, /a/gi],
    ['errors', new RangeError('x'), new RangeError('x')],
    ['bytes', new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    ['an instance and a plain object', new Point(), { x: 1 }],
    ['boxed values', Object('a'), Object('a')],
    ['symbol keys', { [Symbol.for('s')]: 1 }, { [Symbol.for('s')]: 1 }],
  ])('accepts %s', (_, a, b) => {
    expect(equals(a, b)).toBe(true);
  });

  it.each([
    ['zeros of other sign', 0, -0],
    ['a number and its box', 1, Object(1)],
    ['a number and a text', 1, '1'],
    ['other lengths', [1], [1, 2]],
    ['a missing property', { a: 1 }, { a: 1, b: 2 }],
    ['another property', { a: 1, b: 2 }, { a: 1 }],
    ['an array and an array-like', [1], { 0: 1, length: 1 }],
    ['errors with other messages', new Error('a'), new Error('b')],
    ['errors of another class', new Error('a'), new RangeError('a')],
    ['errors with other causes', new Error('a', { cause: 1 }), new Error('a', { cause: 2 })],
    ['dates', new Date(5), new Date(6)],
    ['a date and its number', new Date(5), 5],
    ['maps', new Map([['a', 1]]), new Map([['a', 2]])],
    ['sets', new Set([1]), new Set([2])],
    ['kinds of bytes', new Uint8Array([1]), new Int8Array([1])],
    ['functions', () => 1, () => 1],
    ['promises', Promise.resolve(1), Promise.resolve(1)],
  ])('refuses %s', (_, a, b) => {
    expect(equals(a, b)).toBe(false);
  });

  it('is strict about classes, undefined and holes when asked', () => {
    expect(equals(new Point(), { x: 1 }, 'strict')).toBe(false);
    expect(equals({ a: undefined }, {}, 'strict')).toBe(false);
    expect(equals(HOLE, [undefined, 1], 'strict')).toBe(false);
    expect(equals(new Point(), new Point(), 'strict')).toBe(true);
  });

  it('asks only for the expected part of a subset', () => {
    expect(equals({ a: 1, b: { c: 2, d: 3 } }, { b: { c: 2 } }, 'subset')).toBe(true);
    expect(equals({ b: { c: 2 } }, { b: { c: 3 } }, 'subset')).toBe(false);
    expect(equals(new Error('x'), { message: 'x' }, 'subset')).toBe(true);
  });

  it('ends on values that contain themselves', () => {
    const make = (): { self?: unknown } => {
      const value: { self?: unknown } = {};
      value.self = value;
      return value;
    };
    expect(equals(make(), make())).toBe(true);
  });

  it('believes only its own asymmetric values', () => {
    expect(equals(5, makeAsymmetric({ text: 'any', accepts: (value) => value === 5 }))).toBe(true);
    expect(equals({ asymmetricMatch: () => true }, 5)).toBe(false);
    expect(equals(5, { asymmetricMatch: () => true, $$typeof: Symbol.for('jest.asymmetricMatcher') })).toBe(
      false,
    );
  });

  it('is not deceived by tags and prototypes', () => {
    const forged = { [Symbol.toStringTag]: 'Date', getTime: () => 5, valueOf: () => 5 };
    expect(equals(forged, new Date(5))).toBe(false);
    expect(
      equals(
        Object.create(Array.prototype, { 0: { value: 1, enumerable: true }, length: { value: 1 } }),
        [1],
      ),
    ).toBe(false);
  });
});

describe('the first difference', () => {
  it.each([
    [{ items: [{ price: 5 }] }, { items: [{ price: 4 }] }, '.items[0].price'],
    [[1, 2], [1, 3], '[1]'],
    [{ a: 1 }, { a: 1, 'b c': 2 }, '[b c]'],
    [1, 2, ''],
    [1, 1, null],
  ])('of %j and %j is at %j', (a, b, path) => {
    expect(firstDifference(a, b, 'equal')).toBe(path);
  });
});
