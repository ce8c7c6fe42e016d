import { brandOf } from './brands.ts';
import { bytesOf, mapEntries, regexpText, setValues, typedArrayName, unboxed } from './contents.ts';

export type Strictness = 'equal' | 'strict' | 'subset';
/** A value that decides itself whether another one is accepted; made by the harness only. */
export type Asymmetric = { readonly accepts: (value: unknown) => boolean; readonly text: string };

type CustomTester = (a: unknown, b: unknown) => boolean | undefined;
type Comparison = {
  readonly mode: Strictness;
  readonly pairs: (readonly [object, object])[];
  path: string;
  difference: string | null;
};

const asymmetric = new WeakMap<object, Asymmetric>();
const customTesters: CustomTester[] = [];

/** Makes an expected value asymmetric. Only what passed through here counts: a look-alike from code under test is plain data. */
export function makeAsymmetric(rule: Asymmetric): object {
  const mark = Object.freeze({
    toString: () => rule.text,
    asymmetricMatch: (value: unknown) => rule.accepts(value),
  });
  asymmetric.set(mark, rule);
  return mark;
}

/** The rule behind an asymmetric value made here, else undefined. */
export function asymmetricRule(value: unknown): Asymmetric | undefined {
  return isObject(value) ? asymmetric.get(value) : undefined;
}

/** Adds testers as `expect.addEqualityTesters` does. */
export function addTesters(testers: readonly CustomTester[]): void {
  customTesters.push(...testers);
}

/** Whether `actual` equals `expected` as `toEqual`, `toStrictEqual` or `toMatchObject` mean it. */
export function equals(actual: unknown, expected: unknown, mode: Strictness = 'equal'): boolean {
  return firstDifference(actual, expected, mode) === null;
}

/** The path of the first difference (`.items[2].price`, empty at the top), or null when the values are equal. */
export function firstDifference(actual: unknown, expected: unknown, mode: Strictness): string | null {
  const comparison: Comparison = { mode, pairs: [], path: '', difference: null };
  if (same(actual, expected, comparison)) return null;
  return comparison.difference ?? '';
}

function same(actual: unknown, expected: unknown, comparison: Comparison): boolean {
  const isSame = sameValue(actual, expected, comparison);
  if (!isSame) comparison.difference ??= comparison.path;
  return isSame;
}

function sameValue(actual: unknown, expected: unknown, comparison: Comparison): boolean {
  const rule = asymmetricRule(expected);
  if (rule) return rule.accepts(actual);
  const reverse = asymmetricRule(actual);
  if (reverse) return reverse.accepts(expected);
  for (const tester of customTesters) {
    const verdict = tester(actual, expected);
    if (verdict !== undefined) return verdict;
  }
  if (Object.is(actual, expected)) return true;
  if (!isObject(actual) || !isObject(expected)) return false;
  if (comparison.pairs.some(([a, b]) => a === actual && b === expected)) return true;
  const brand = brandOf(expected);
  const isShape = comparison.mode === 'subset' && brand === 'object';
  if (!isShape && brandOf(actual) !== brand) return false;
  if (typeof actual === 'function' || typeof expected === 'function') return false;
  comparison.pairs.push([actual, expected]);
  const isSame = sameContents(actual, expected, brand, comparison);
  comparison.pairs.pop();
  return isSame;
}

function sameContents(
  actual: object,
  expected: object,
  brand: ReturnType<typeof brandOf>,
  comparison: Comparison,
): boolean {
  switch (brand) {
    case 'date':
      return (
        Object.is(Date.prototype.getTime.call(actual), Date.prototype.getTime.call(expected)) &&
        sameType(actual, expected, comparison)
      );
    case 'regexp':
      return regexpText(actual) === regexpText(expected);
    case 'boxed':
      return (
        typeof unboxed(actual) === typeof unboxed(expected) && Object.is(unboxed(actual), unboxed(expected))
      );
    case 'array':
      return sameArrays(actual, expected, comparison);
    case 'map':
      return sameMaps(actual, expected, comparison) && sameType(actual, expected, comparison);
    case 'set':
      return sameSets(actual, expected, comparison) && sameType(actual, expected, comparison);
    case 'view':
    case 'bytes':
      return sameBytes(actual, expected);
    case 'error':
      return sameErrors(actual, expected, comparison);
    case 'promise':
    case 'weak':
      return false;
    case 'object':
      return sameType(actual, expected, comparison) && sameProperties(actual, expected, comparison);
    default:
      return brand satisfies never;
  }
}

function sameArrays(actual: object, expected: object, comparison: Comparison): boolean {
  if (!Array.isArray(actual) || !Array.isArray(expected)) return false;
  const length = expected.length;
  if (actual.length !== length) return false;
  for (let index = 0; index < length; index += 1) {
    if (comparison.mode === 'strict' && index in actual !== index in expected)
      return at(comparison, `[${index}]`, () => false);
    if (!at(comparison, `[${index}]`, () => same(actual[index], expected[index], comparison))) return false;
  }
  return sameType(actual, expected, comparison) && sameProperties(actual, expected, comparison);
}

function sameProperties(actual: object, expected: object, comparison: Comparison): boolean {
  const isList = Array.isArray(expected);
  const wanted = enumerableKeys(expected).filter(
    (key) => !isList || typeof key === 'symbol' || !isIndex(key),
  );
  for (const key of wanted) {
    const expectedValue: unknown = Reflect.get(expected, key);
    const isMissing = comparison.mode === 'subset' ? !(key in actual) : !Object.hasOwn(actual, key);
    if (isMissing && (comparison.mode !== 'equal' || expectedValue !== undefined))
      return at(comparison, step(key), () => false);
    if (
      !at(comparison, step(key), () =>
        same(isMissing ? undefined : Reflect.get(actual, key), expectedValue, comparison),
      )
    )
      return false;
  }
  if (comparison.mode === 'subset') return true;
  const known = new Set<PropertyKey>(wanted);
  for (const key of enumerableKeys(actual)) {
    if (known.has(key) || (isList && typeof key === 'string' && isIndex(key))) continue;
    if (comparison.mode === 'strict' || Reflect.get(actual, key) !== undefined)
      return at(comparison, step(key), () => false);
  }
  return true;
}

function sameErrors(actual: object, expected: object, comparison: Comparison): boolean {
  if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return false;
  for (const key of ['name', 'message', 'cause', 'errors']) {
    if (
      !at(comparison, `.${key}`, () => same(Reflect.get(actual, key), Reflect.get(expected, key), comparison))
    )
      return false;
  }
  return sameProperties(actual, expected, comparison);
}

function sameMaps(actual: object, expected: object, comparison: Comparison): boolean {
  const left = mapEntries(actual);
  const right = mapEntries(expected);
  if (left.length !== right.length) return false;
  const used = new Set<number>();
  return right.every(([key, value]) => {
    const index = left.findIndex(
      ([otherKey, other], position) =>
        !used.has(position) && quietly(key, otherKey, comparison) && quietly(other, value, comparison),
    );
    used.add(index);
    return index >= 0;
  });
}

function sameSets(actual: object, expected: object, comparison: Comparison): boolean {
  const left = setValues(actual);
  const right = setValues(expected);
  if (left.length !== right.length) return false;
  const members = new Set(left);
  const rest = left.filter((value) => isObject(value));
  return right.every((value) => {
    if (members.has(value)) return true;
    const index = rest.findIndex((other) => quietly(other, value, comparison));
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
}

/** Compares without touching the path of the difference. */
function quietly(actual: unknown, expected: unknown, comparison: Comparison): boolean {
  return sameValue(actual, expected, {
    ...comparison,
    mode: comparison.mode === 'subset' ? 'equal' : comparison.mode,
  });
}

function sameBytes(actual: object, expected: object): boolean {
  const left = bytesOf(actual);
  const right = bytesOf(expected);
  const isSameKind =
    typedArrayName(actual) === typedArrayName(expected) &&
    Object.getPrototypeOf(actual) === Object.getPrototypeOf(expected);
  if (!isSameKind || left.length !== right.length) return false;
  return left.every((byte, index) => Object.is(byte, right[index]));
}

function sameType(actual: object, expected: object, comparison: Comparison): boolean {
  return comparison.mode !== 'strict' || Object.getPrototypeOf(actual) === Object.getPrototypeOf(expected);
}

function at(comparison: Comparison, part: string, compare: () => boolean): boolean {
  const before = comparison.path;
  comparison.path = before + part;
  const isSame = compare();
  if (!isSame) comparison.difference ??= comparison.path;
  comparison.path = before;
  return isSame;
}

function enumerableKeys(owner: object): readonly PropertyKey[] {
  return Reflect.ownKeys(owner).filter(
    (key) => Object.getOwnPropertyDescriptor(owner, key)?.enumerable === true,
  );
}

function step(key: PropertyKey): string {
  return typeof key === 'string' && /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${String(key)}]`;
}

function isIndex(key: PropertyKey): boolean {
  return /^\d+$/.test(String(key));
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
