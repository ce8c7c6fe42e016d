import { isClose, matches } from './asymmetric.ts';
import { AssertionError } from './assertion-error.ts';
import { bytesOf, elementsOf } from './contents.ts';
import { asymmetricRule, equals, firstDifference, type Strictness } from './equals.ts';
import { formatValue } from './format-value.ts';
import type { Matcher, Matchers, Verdict } from './matcher.ts';
import { partingOf } from './shorten.ts';

/** Matchers about a value itself. */
export const valueMatchers: Matchers = {
  toBe: (actual, expected) => ({
    pass: Object.is(actual, expected),
    what: () => `be ${formatValue(expected)}`,
    detail: () =>
      equals(actual, expected, 'strict')
        ? '(equal in structure, but not the same object)'
        : partingOf(actual, expected) || '(Object.is)',
  }),
  toEqual: equality('equal', 'deeply equal'),
  toStrictEqual: equality('strict', 'strictly equal'),
  toMatchObject: equality('subset', 'match object'),
  toBeUndefined: (actual) => ({ pass: actual === undefined, what: () => 'be undefined' }),
  toBeDefined: (actual) => ({ pass: actual !== undefined, what: () => 'be defined' }),
  toBeNull: (actual) => ({ pass: actual === null, what: () => 'be null' }),
  toBeNullable: (actual) => ({
    pass: actual === null || actual === undefined,
    what: () => 'be null or undefined',
  }),
  toBeTruthy: (actual) => ({ pass: Boolean(actual), what: () => 'be truthy' }),
  toBeFalsy: (actual) => ({ pass: !actual, what: () => 'be falsy' }),
  toBeNaN: (actual) => ({ pass: Number.isNaN(actual), what: () => 'be NaN' }),
  toBeTypeOf: (actual, type) => ({
    pass: typeof actual === type,
    what: () => `be of type ${formatValue(type)}`,
  }),
  toBeInstanceOf: (actual, maker) => {
    if (typeof maker !== 'function') throw new TypeError('toBeInstanceOf needs a class');
    return { pass: actual instanceof maker, what: () => `be an instance of ${maker.name}` };
  },
  toBeOneOf: (actual, items) => ({
    pass:
      items instanceof Set
        ? items.has(actual)
        : Array.isArray(items) && items.some((item) => equals(actual, item)),
    what: () => `be one of ${formatValue(items)}`,
  }),
  toSatisfy: (actual, accept) => ({
    pass: typeof accept === 'function' && Boolean(accept(actual)),
    what: () => 'satisfy the given condition',
  }),
  toBeGreaterThan: order('be greater than', (a, b) => a > b),
  toBeGreaterThanOrEqual: order('be greater than or equal to', (a, b) => a >= b),
  toBeLessThan: order('be less than', (a, b) => a < b),
  toBeLessThanOrEqual: order('be less than or equal to', (a, b) => a <= b),
  toBeCloseTo: (actual, target, digits = 2) => {
    if (typeof actual !== 'number' || typeof target !== 'number')
      throw new AssertionError(
        `toBeCloseTo compares numbers, got ${formatValue(actual)} and ${formatValue(target)}`,
      );
    return {
      pass: isClose(actual, target, digits),
      what: () => `be close to ${formatValue(target)} (${formatValue(digits)} decimals)`,
    };
  },
  toMatch: (actual, pattern) => {
    if (typeof actual !== 'string')
      throw new AssertionError(`toMatch needs a string, got ${formatValue(actual)}`);
    return { pass: matches(actual, pattern), what: () => `match ${formatValue(pattern)}` };
  },
};

/** Matchers about what a value holds. */
export const contentMatchers: Matchers = {
  toContain: (actual, item) => ({ pass: contains(actual, item), what: () => `contain ${formatValue(item)}` }),
  toContainEqual: (actual, item) => ({
    pass: listOf(actual).some((other) => equals(other, item)),
    what: () => `contain something equal to ${formatValue(item)}`,
  }),
  toHaveLength: (actual, length) => {
    const found = lengthOf(actual);
    return {
      pass: found === length,
      what: () => `have length ${formatValue(length)}`,
      detail: () => `but it has ${formatValue(found)}`,
    };
  },
  toHaveProperty: (actual, path, ...expected) => haveProperty(actual, path, expected),
};

function equality(mode: Strictness, words: string): Matcher {
  return (actual, expected) => {
    const path = firstDifference(actual, expected, mode);
    const what = (): string => `${words} ${formatValue(expected)}`;
    return path === null
      ? { pass: true, what }
      : { pass: false, what, ...detailAt(path, { actual, expected }) };
  };
}

function detailAt(
  path: string,
  { actual, expected }: { readonly actual: unknown; readonly expected: unknown },
): { detail?: () => string } {
  return {
    detail: () => {
      const [seen, wanted] = [valueAt(actual, path), valueAt(expected, path)];
      const parting = partingOf(seen, wanted);
      if (path === '') return parting;
      return parting === ''
        ? `(at ${path}: ${formatValue(seen)} instead of ${formatValue(wanted)})`
        : `(at ${path}) ${parting}`;
    },
  };
}

function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const [, dotted, bracketed] of path.matchAll(/\.([^.[\]]+)|\[([^\]]*)\]/g)) {
    if (!isObject(value)) return undefined;
    value = Reflect.get(value, dotted ?? bracketed ?? '');
  }
  return value;
}

function order(words: string, compare: (a: number | bigint, b: number | bigint) => boolean): Matcher {
  return (actual, target) => {
    if (!isNumeric(actual) || !isNumeric(target))
      throw new AssertionError(
        `expected ${formatValue(actual)} to ${words} ${formatValue(target)}, but both must be numbers`,
      );
    return { pass: compare(actual, target), what: () => `${words} ${formatValue(target)}` };
  };
}

function contains(actual: unknown, item: unknown): boolean {
  if (typeof actual === 'string') {
    if (typeof item !== 'string')
      throw new AssertionError(`a string can contain only strings, not ${formatValue(item)}`);
    return actual.includes(item);
  }
  const rule = asymmetricRule(item);
  if (rule) return listOf(actual).some((other) => rule.accepts(other));
  return listOf(actual).some((other) => Object.is(other, item) || (other === 0 && item === 0));
}

function listOf(actual: unknown): readonly unknown[] {
  if (Array.isArray(actual)) return elementsOf(actual);
  if (actual instanceof Set) return [...Set.prototype.values.call(actual)];
  if (actual instanceof Map) return [...Map.prototype.entries.call(actual)];
  if (isObject(actual) && Symbol.iterator in actual) return Array.from(Object(actual));
  throw new AssertionError(`expected a list, a set or a string, got ${formatValue(actual)}`);
}

function lengthOf(actual: unknown): unknown {
  if (typeof actual === 'string' || Array.isArray(actual)) return actual.length;
  if (isObject(actual) && ArrayBuffer.isView(actual)) return bytesOf(actual).length;
  const length: unknown = isObject(actual) ? Reflect.get(actual, 'length') : undefined;
  if (typeof length !== 'number')
    throw new AssertionError(`expected ${formatValue(actual)} to have a length`);
  return length;
}

function haveProperty(actual: unknown, path: unknown, expected: readonly unknown[]): Verdict {
  const parts = Array.isArray(path)
    ? path
    : typeof path === 'string' && isObject(actual) && Object.hasOwn(actual, path)
      ? [path]
      : split(String(path));
  let value: unknown = actual;
  let exists = true;
  for (const part of parts) {
    exists = value !== null && value !== undefined && String(part) in Object(value);
    value = exists ? Reflect.get(Object(value), String(part)) : undefined;
    if (!exists) break;
  }
  const name = `have property ${formatValue(parts.join('.'))}`;
  if (expected.length === 0) return { pass: exists, what: () => name };
  return {
    pass: exists && equals(value, expected[0]),
    what: () => `${name} with value ${formatValue(expected[0])}`,
    detail: () => (exists ? `but it is ${formatValue(value)}` : 'but it is missing'),
  };
}

function split(path: string): readonly string[] {
  return path
    .replace(/\[(\w+)\]/g, '.$1')
    .split('.')
    .filter((part) => part !== '');
}

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
