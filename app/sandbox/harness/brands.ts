/** The kinds of object that are compared by more than their properties. */
export type Brand =
  | 'array'
  | 'date'
  | 'regexp'
  | 'map'
  | 'set'
  | 'error'
  | 'bytes'
  | 'view'
  | 'boxed'
  | 'promise'
  | 'weak'
  | 'object';

type Check = (value: object) => unknown;

const bytesLength = accessor(ArrayBuffer.prototype, 'byteLength');
const mapSize = accessor(Map.prototype, 'size');
const setSize = accessor(Set.prototype, 'size');
const regexpSource = accessor(RegExp.prototype, 'source');

/** Checks that only a real one passes, whatever its prototype or properties claim. */
const CHECKS: readonly (readonly [Brand, Check])[] = [
  ['date', (value) => Date.prototype.getTime.call(value)],
  ['map', (value) => Reflect.apply(mapSize, value, [])],
  ['set', (value) => Reflect.apply(setSize, value, [])],
  ['bytes', (value) => Reflect.apply(bytesLength, value, [])],
  ['boxed', (value) => Number.prototype.valueOf.call(value)],
  ['boxed', (value) => String.prototype.valueOf.call(value)],
  ['boxed', (value) => Boolean.prototype.valueOf.call(value)],
];

/** What `value` really is, found without asking it. */
export function brandOf(value: object): Brand {
  if (Array.isArray(value)) return 'array';
  if (ArrayBuffer.isView(value)) return 'view';
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null || typeof value === 'function') return 'object';
  if (value instanceof Error) return 'error';
  if (value instanceof RegExp && passes((regexp) => Reflect.apply(regexpSource, regexp, []), value))
    return 'regexp';
  if (value instanceof Promise) return 'promise';
  if (value instanceof WeakMap || value instanceof WeakSet) return 'weak';
  return CHECKS.find(([, check]) => passes(check, value))?.[0] ?? 'object';
}

function passes(check: Check, value: object): boolean {
  try {
    check(value);
    return true;
  } catch {
    return false;
  }
}

function accessor(owner: object, key: string): () => unknown {
  const get = Object.getOwnPropertyDescriptor(owner, key)?.get;
  if (get === undefined) throw new Error(`no accessor ${key}`);
  return get;
}
