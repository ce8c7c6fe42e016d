/** A stand-in for `node:assert`, for tests and code that use it: plain TypeScript that the sandbox can run. */
export const GIVEN_ASSERT = `/** What node:assert gives, as far as tests use it. */
export class AssertionError extends Error {
  actual: unknown;
  expected: unknown;
  operator: string;
  code = 'ERR_ASSERTION';
  constructor(options: { message?: string; actual?: unknown; expected?: unknown; operator?: string }) {
    super(options.message ?? 'the assertion failed');
    this.name = 'AssertionError';
    this.actual = options.actual;
    this.expected = options.expected;
    this.operator = options.operator ?? 'fail';
  }
}

type Message = string | Error | undefined;
type Check = ((error: any) => unknown) | RegExp | object | undefined;

function failWith(message: Message, text: string, actual?: unknown, expected?: unknown): never {
  if (message instanceof Error) throw message;
  throw new AssertionError({ message: message ?? text, actual, expected });
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return value.name + ': ' + value.message;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

type Pair = [unknown, unknown];

function isObject(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function isAlike(a: any, b: any, isStrict: boolean, pairs: Pair[] = []): boolean {
  if (Object.is(a, b)) return true;
  const areValues = !isObject(a) && !isObject(b);
  if (areValues) return !isStrict && a == b;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isStrict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Object.prototype.toString.call(a) !== Object.prototype.toString.call(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (pairs.some(([left, right]) => left === a && right === b)) return true;
  const inner: Pair[] = [...pairs, [a, b]];
  const alike = (left: unknown, right: unknown) => isAlike(left, right, isStrict, inner);
  if (a instanceof Date && !Object.is(a.getTime(), b.getTime())) return false;
  if (a instanceof RegExp && String(a) !== String(b)) return false;
  if (a instanceof Error && (a.message !== b.message || a.name !== b.name)) return false;
  if (a instanceof Number || a instanceof String || a instanceof Boolean) {
    if (!Object.is(a.valueOf(), b.valueOf())) return false;
  }
  if (a instanceof Map) {
    if (a.size !== b.size) return false;
    for (const [key, value] of a) {
      const found = b.has(key) ? key : [...b.keys()].find((other: unknown) => alike(key, other));
      if (!b.has(found) || !alike(value, b.get(found))) return false;
    }
  }
  if (a instanceof Set) {
    if (a.size !== b.size) return false;
    for (const value of a) {
      if (!b.has(value) && ![...b].some((other: unknown) => alike(value, other))) return false;
    }
  }
  const keysOf = (value: object) =>
    Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
  const keys = keysOf(a);
  if (keys.length !== keysOf(b).length) return false;
  return keys.every((key) => Object.prototype.hasOwnProperty.call(b, key) && alike(a[key], b[key]));
}

function fits(error: any, check: Check): boolean {
  if (check === undefined) return true;
  if (check instanceof RegExp) return check.test(String(error));
  if (typeof check === 'function') {
    if (check === Error || check.prototype instanceof Error) return error instanceof check;
    return check(error) === true;
  }
  return Object.entries(check).every(([key, value]) =>
    value instanceof RegExp && typeof error[key] === 'string' ? value.test(error[key]) : isAlike(error[key], value, true),
  );
}

function judge(error: unknown, check: Check, message: Message): void {
  if (typeof check === 'string' || fits(error, check)) return;
  if (message !== undefined) failWith(message, '');
  if (typeof check === 'function' && !(check.prototype instanceof Error) && check !== Error)
    failWith(undefined, 'the check of the error did not return true');
  throw error;
}

export function ok(value: unknown, message?: Message): void {
  if (!value) failWith(message, 'expected ' + show(value) + ' to be truthy', value, true);
}

export function equal(actual: any, expected: any, message?: Message): void {
  if (actual == expected || (actual !== actual && expected !== expected)) return;
  failWith(message, show(actual) + ' == ' + show(expected), actual, expected);
}

export function notEqual(actual: any, expected: any, message?: Message): void {
  if (actual == expected) failWith(message, show(actual) + ' != ' + show(expected), actual, expected);
}

export function strictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!Object.is(actual, expected))
    failWith(message, 'expected ' + show(expected) + ', but it is ' + show(actual), actual, expected);
}

export function notStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (Object.is(actual, expected)) failWith(message, 'expected anything but ' + show(expected), actual, expected);
}

export function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isAlike(actual, expected, false))
    failWith(message, 'expected ' + show(expected) + ', but it is ' + show(actual), actual, expected);
}

export function notDeepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isAlike(actual, expected, false)) failWith(message, 'expected anything but ' + show(expected), actual, expected);
}

export function deepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isAlike(actual, expected, true))
    failWith(message, 'expected ' + show(expected) + ', but it is ' + show(actual), actual, expected);
}

export function notDeepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isAlike(actual, expected, true)) failWith(message, 'expected anything but ' + show(expected), actual, expected);
}

export function match(text: string, pattern: RegExp, message?: Message): void {
  if (!pattern.test(text)) failWith(message, 'expected ' + show(text) + ' to match ' + pattern, text, pattern);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: Message): void {
  if (pattern.test(text)) failWith(message, 'expected ' + show(text) + ' not to match ' + pattern, text, pattern);
}

export function throws(run: () => unknown, check?: Check, message?: Message): void {
  let caught: { error: unknown } | null = null;
  try {
    run();
  } catch (error) {
    caught = { error };
  }
  if (caught === null) failWith(typeof check === 'string' ? check : message, 'expected it to throw');
  judge(caught.error, check, message);
}

export function doesNotThrow(run: () => unknown, message?: Message): void {
  try {
    run();
  } catch (error) {
    failWith(message, 'expected it not to throw, but it threw ' + show(error));
  }
}

export async function rejects(
  given: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  check?: Check,
  message?: Message,
): Promise<void> {
  let caught: { error: unknown } | null = null;
  const promise = typeof given === 'function' ? given() : given;
  try {
    await promise;
  } catch (error) {
    caught = { error };
  }
  if (caught === null) failWith(typeof check === 'string' ? check : message, 'expected it to reject');
  judge(caught.error, check, message);
}

export async function doesNotReject(
  given: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  message?: Message,
): Promise<void> {
  try {
    await (typeof given === 'function' ? given() : given);
  } catch (error) {
    failWith(message, 'expected it not to reject, but it rejected with ' + show(error));
  }
}

export function ifError(value: unknown): void {
  if (value !== null && value !== undefined) throw value;
}

export function fail(message?: Message): never {
  return failWith(message, 'Failed');
}

const parts = {
  AssertionError,
  ok,
  equal,
  notEqual,
  strictEqual,
  notStrictEqual,
  deepEqual,
  notDeepEqual,
  deepStrictEqual,
  notDeepStrictEqual,
  match,
  doesNotMatch,
  throws,
  doesNotThrow,
  rejects,
  doesNotReject,
  ifError,
  fail,
};
const strictParts = {
  ...parts,
  equal: strictEqual,
  notEqual: notStrictEqual,
  deepEqual: deepStrictEqual,
  notDeepEqual: notDeepStrictEqual,
};
export const strict = Object.assign((value: unknown, message?: Message) => ok(value, message), strictParts);
const assert = Object.assign((value: unknown, message?: Message) => ok(value, message), parts, { strict });
export default assert;
`;

/** `node:assert/strict`: the same with the strict comparisons under the short names. */
export const GIVEN_ASSERT_STRICT = `import { strict } from './node-assert.ts';

export { AssertionError, ok, strictEqual, notStrictEqual, deepStrictEqual, notDeepStrictEqual } from './node-assert.ts';
export { match, doesNotMatch, throws, doesNotThrow, rejects, doesNotReject, ifError, fail } from './node-assert.ts';
export { strict } from './node-assert.ts';
export const { equal, notEqual, deepEqual, notDeepEqual } = strict;
export default strict;
`;
