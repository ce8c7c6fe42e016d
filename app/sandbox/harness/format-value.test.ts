import { describe, expect, it } from 'vitest';
import { errorText, formatArguments, formatValue } from './format-value.ts';

describe('formatValue', () => {
  it.each([
    [null, 'null'],
    [undefined, 'undefined'],
    [-0, '-0'],
    [5n, '5n'],
    ["it's\n", "'it\\'s\\n'"],
    [[1, [2, [3, [4, [5]]]]], '[ 1, [ 2, [ 3, [ 4, […] ] ] ] ]'],
    [{ a: 1, 'b c': Symbol('s') }, "{ a: 1, 'b c': Symbol(s) }"],
    [new Map([['a', new Set([1])]]), "Map{'a' => Set{ 1 }}"],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new RangeError('low'), '[RangeError: low]'],
    [new Uint8Array([1, 2]), 'Uint8Array[ 1, 2 ]'],
    [class A {}, '[Function A]'],
  ])('%o', (value, text) => {
    expect(formatValue(value)).toBe(text);
  });

  it('never runs a getter', () => {
    const value = {
      get secret(): never {
        throw new Error('ran');
      },
    };
    expect(formatValue(value)).toBe('{ secret: [Getter] }');
  });

  it('survives values that throw when they are looked at', () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(formatValue(revoked.proxy)).toBe('[unreadable value]');
  });

  it('is short for long lists, texts, cycles and huge BigInts', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(formatValue(Array.from({ length: 100 }, () => 1)).length).toBeLessThan(100);
    expect(formatValue('x'.repeat(10_000)).length).toBeLessThan(200);
    expect(formatValue(cycle)).toBe('[ [Circular] ]');
    expect(formatValue(10n ** 1_000n)).toBe('(more than 200 digits)n');
  });
});

describe('formatArguments', () => {
  it.each([
    [['a', 1, { b: 2 }], 'a 1 { b: 2 }'],
    [['%s is %d', 'x', 5, 'rest'], 'x is 5 rest'],
    [['100%'], '100%'],
    [['%o %j %%', [1], 'a'], "[ 1 ] 'a' %"],
  ])('%j', (values, text) => {
    expect(formatArguments(values)).toBe(text);
  });
});

describe('errorText', () => {
  it('does not fall over errors whose message throws', () => {
    const error = Object.defineProperty(new Error(), 'message', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(errorText(error)).toBe('Error');
  });
});
