import { elementsOf } from './contents.ts';
import { equals, makeAsymmetric } from './equals.ts';
import { formatValue } from './format-value.ts';

type Rule = (value: unknown) => boolean;

const PRIMITIVES = new Map<unknown, string>([
  [String, 'string'],
  [Number, 'number'],
  [Boolean, 'boolean'],
  [BigInt, 'bigint'],
  [Symbol, 'symbol'],
  [Function, 'function'],
]);

/** `expect.any`, `expect.objectContaining` and their kin; `expect.not` holds those that have an opposite. */
export function asymmetricMatchers(): Readonly<Record<string, unknown>> {
  const positive = rules();
  return { ...factories(positive, false), not: factories(without(positive, ['any', 'anything']), true) };
}

type Factory = (...values: readonly unknown[]) => Rule;

function rules(): Readonly<Record<string, Factory>> {
  return {
    anything: () => (value) => value !== null && value !== undefined,
    any: (maker) => (value) => isMadeBy(value, maker),
    stringContaining: (part) => (value) =>
      typeof value === 'string' && typeof part === 'string' && value.includes(part),
    stringMatching: (pattern) => (value) => typeof value === 'string' && matches(value, pattern),
    arrayContaining: (items) => (value) =>
      Array.isArray(items) &&
      Array.isArray(value) &&
      items.every((item) => elementsOf(value).some((other) => equals(other, item))),
    arrayOf: (item) => (value) =>
      Array.isArray(value) && elementsOf(value).every((other) => equals(other, item)),
    objectContaining: (part) => (value) => containsProperties(value, part),
    closeTo:
      (target, digits = 2) =>
      (value) =>
        isClose(value, target, digits),
    oneOf: (items) => (value) => Array.isArray(items) && items.some((item) => equals(value, item)),
    toSatisfy: (accept) => (value) => typeof accept === 'function' && Boolean(accept(value)),
  };
}

function factories(table: Readonly<Record<string, Factory>>, isOpposite: boolean): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table).map(([name, factory]) => [
      name,
      (...values: readonly unknown[]) => {
        const rule = factory(...values);
        const text = `${isOpposite ? 'not ' : ''}${name}(${values.map((value) => describe(value)).join(', ')})`;
        return makeAsymmetric({ text, accepts: (value) => rule(value) !== isOpposite });
      },
    ]),
  );
}

/** Whether two numbers differ by less than half a unit of the given decimal, as `toBeCloseTo` means it. */
export function isClose(value: unknown, target: unknown, digits: unknown): boolean {
  if (typeof value !== 'number' || typeof target !== 'number') return false;
  if (Object.is(value, target)) return true;
  return Math.abs(value - target) < 10 ** -Number(digits) / 2;
}

/** Whether a text contains the string or matches the pattern; a global pattern keeps its position. */
export function matches(value: string, pattern: unknown): boolean {
  if (typeof pattern === 'string') return value.includes(pattern);
  return (
    pattern instanceof RegExp && new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(value)
  );
}

function isMadeBy(value: unknown, maker: unknown): boolean {
  const primitive = PRIMITIVES.get(maker);
  if (primitive !== undefined && typeof value === primitive) return true;
  if (maker === Object) return typeof value === 'object' && value !== null;
  return typeof maker === 'function' && value instanceof maker;
}

function containsProperties(value: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null || !isObject(value)) return false;
  return Reflect.ownKeys(part).every(
    (key) => key in value && equals(Reflect.get(value, key), Reflect.get(part, key)),
  );
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function describe(value: unknown): string {
  return typeof value === 'function' ? value.name : formatValue(value);
}

function without(
  table: Readonly<Record<string, Factory>>,
  names: readonly string[],
): Record<string, Factory> {
  return Object.fromEntries(Object.entries(table).filter(([name]) => !names.includes(name)));
}
