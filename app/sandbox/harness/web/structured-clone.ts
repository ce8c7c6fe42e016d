import { DOMException } from './dom-exception.ts';

type Seen = Map<object, unknown>;

const ERRORS: Readonly<Record<string, ErrorConstructor>> = {
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};

/** A deep copy as the structured clone algorithm makes it: class instances become plain, functions and symbols are refused. */
export function structuredClone(value: unknown): unknown {
  return copy(value, new Map());
}

function copy(value: unknown, seen: Seen): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') refuse(value);
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  return copyObject(value, seen);
}

function copyObject(value: object, seen: Seen): unknown {
  if (Array.isArray(value))
    return copyProperties(value, remember(value, emptyList(value.length), seen), seen);
  if (value instanceof Date) return new Date(Date.prototype.getTime.call(value));
  if (value instanceof RegExp) return new RegExp(value.source, value.flags);
  if (value instanceof Map) return copyMap(value, seen);
  if (value instanceof Set) return copySet(value, seen);
  if (value instanceof Error) return copyError(value, seen);
  if (value instanceof ArrayBuffer) return value.slice(0);
  if (ArrayBuffer.isView(value)) return copyView(value);
  if (value instanceof Number || value instanceof String || value instanceof Boolean)
    return Object(value.valueOf());
  if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) refuse(value);
  return copyProperties(value, remember(value, {}, seen), seen);
}

function emptyList(length: number): unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return list;
}

function copyProperties(from: object, to: object, seen: Seen): object {
  for (const key of Object.keys(from)) {
    Object.defineProperty(to, key, {
      value: copy(Reflect.get(from, key), seen),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return to;
}

function copyMap(value: Map<unknown, unknown>, seen: Seen): Map<unknown, unknown> {
  const result = new Map<unknown, unknown>();
  remember(value, result, seen);
  for (const [key, item] of Map.prototype.entries.call(value)) result.set(copy(key, seen), copy(item, seen));
  return result;
}

function copySet(value: Set<unknown>, seen: Seen): Set<unknown> {
  const result = new Set<unknown>();
  remember(value, result, seen);
  for (const item of Set.prototype.values.call(value)) result.add(copy(item, seen));
  return result;
}

function copyError(value: Error, seen: Seen): Error {
  const result = new (ERRORS[value.name] ?? Error)(value.message);
  remember(value, result, seen);
  if ('cause' in value)
    Object.defineProperty(result, 'cause', {
      value: copy(value.cause, seen),
      writable: true,
      configurable: true,
    });
  return result;
}

function copyView(value: ArrayBufferView): unknown {
  const bytes = value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
  const maker: unknown = Object.getPrototypeOf(value).constructor;
  return typeof maker === 'function' ? Reflect.construct(maker, [bytes]) : bytes;
}

function remember<Copy extends object>(value: object, result: Copy, seen: Seen): Copy {
  seen.set(value, result);
  return result;
}

function refuse(value: unknown): never {
  const name = typeof value === 'function' ? `function ${value.name}` : String(value);
  throw new DOMException(`${name} could not be cloned.`, 'DataCloneError');
}
