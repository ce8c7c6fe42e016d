import { asymmetricRule } from './equals.ts';

const MAX_ITEMS = 12;
const MAX_DEPTH = 4;
const MAX_STRING = 120;

/** A short text of any value for messages and console lines; never runs getters, never throws. */
export function formatValue(value: unknown): string {
  try {
    return format(value, { depth: 0, seen: [] });
  } catch {
    return '[unreadable value]';
  }
}

/** Console text: strings bare, everything else as in messages. */
export function formatArguments(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string' || !first.includes('%')) return values.map(bare).join(' ');
  const queue = [...rest];
  const text = first.replace(/%[sdifjoOc%]/g, (mark) => {
    if (mark === '%%') return '%';
    if (queue.length === 0) return mark;
    const next = queue.shift();
    if (mark === '%c') return '';
    if (mark === '%d' || mark === '%i' || mark === '%f') return numeric(next, mark);
    return mark === '%s' ? bare(next) : formatValue(next);
  });
  return [text, ...queue.map(bare)].join(' ');
}

type Walk = { readonly depth: number; readonly seen: readonly object[] };

function format(value: unknown, walk: Walk): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'bigint':
      return `${shortBigInt(value)}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'symbol':
      return String(value);
    case 'function':
      return `[Function ${nameOf(value) || '(anonymous)'}]`;
    case 'object':
      return value === null ? 'null' : formatObject(value, walk);
    default:
      return String(value);
  }
}

function formatObject(value: object, walk: Walk): string {
  const rule = asymmetricRule(value);
  if (rule !== undefined) return rule.text;
  if (walk.seen.includes(value)) return '[Circular]';
  const next = { depth: walk.depth + 1, seen: [...walk.seen, value] };
  if (value instanceof Date) return formatDate(value);
  if (value instanceof RegExp) return RegExp.prototype.toString.call(value);
  if (value instanceof Error) return `[${errorText(value)}]`;
  if (value instanceof Promise) return 'Promise {…}';
  if (Array.isArray(value)) return walk.depth >= MAX_DEPTH ? '[…]' : formatList('[', value, ']', next);
  if (value instanceof Map)
    return `Map{${[...Map.prototype.entries.call(value)]
      .slice(0, MAX_ITEMS)
      .map(([key, item]) => `${format(key, next)} => ${format(item, next)}`)
      .join(', ')}}`;
  if (value instanceof Set) return formatList('Set{', [...Set.prototype.values.call(value)], '}', next);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return `${classOf(value)}${formatList('[', Array.from(Object.values(value)), ']', next)}`;
  const name = classOf(value);
  const prefix = name === 'Object' || name === '' ? '' : `${name}`;
  return walk.depth >= MAX_DEPTH ? `${prefix}{…}` : `${prefix}${formatProperties(value, next)}`;
}

function formatProperties(value: object, walk: Walk): string {
  const keys = Reflect.ownKeys(value).filter(
    (key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable,
  );
  const parts = keys.slice(0, MAX_ITEMS).map((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    const text = descriptor && 'value' in descriptor ? format(descriptor.value, walk) : '[Getter]';
    return `${formatKey(key)}: ${text}`;
  });
  if (keys.length > MAX_ITEMS) parts.push('…');
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function formatList(open: string, list: readonly unknown[], close: string, walk: Walk): string {
  const parts = Array.from({ length: Math.min(list.length, MAX_ITEMS) }, (_, index) =>
    format(list[index], walk),
  );
  if (list.length > MAX_ITEMS) parts.push(`… ${list.length - MAX_ITEMS} more`);
  return parts.length === 0 ? `${open}${close}` : `${open} ${parts.join(', ')} ${close}`;
}

function formatKey(key: PropertyKey): string {
  if (typeof key === 'symbol') return `[${String(key)}]`;
  return /^[\w$]+$/.test(String(key)) ? String(key) : quote(String(key));
}

function formatDate(value: Date): string {
  const time = Date.prototype.getTime.call(value);
  return Number.isNaN(time) ? 'Invalid Date' : Date.prototype.toISOString.call(value);
}

/** "RangeError: low must not exceed high", from own or inherited data, never from a getter that throws. */
export function errorText(error: object): string {
  const name = text(error, 'name') || classOf(error) || 'Error';
  const message = text(error, 'message');
  return message === '' ? name : `${name}: ${message}`;
}

function text(owner: object, key: string): string {
  try {
    const value: unknown = Reflect.get(owner, key);
    return typeof value === 'string' ? value.slice(0, 1_000) : '';
  } catch {
    return '';
  }
}

function classOf(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null) return '';
  const maker: unknown = Reflect.get(prototype, 'constructor');
  return typeof maker === 'function' ? nameOf(maker) : '';
}

function nameOf(value: object): string {
  const name: unknown = Object.getOwnPropertyDescriptor(value, 'name')?.value;
  return typeof name === 'string' ? name.slice(0, 60) : '';
}

function quote(value: string): string {
  const short = value.length > MAX_STRING ? `${value.slice(0, MAX_STRING)}…` : value;
  return `'${short.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

function bare(value: unknown): string {
  return typeof value === 'string' ? value : formatValue(value);
}

/** Printing a huge BigInt takes minutes and cannot be interrupted. */
function shortBigInt(value: bigint): string {
  const isHuge = value > HUGE || value < -HUGE;
  return isHuge ? '(more than 200 digits)' : value.toString();
}

const HUGE = 10n ** 200n;

function numeric(value: unknown, mark: string): string {
  if (typeof value === 'bigint') return `${shortBigInt(value)}n`;
  if (typeof value !== 'number' && typeof value !== 'string') return 'NaN';
  const number = Number(value);
  return String(mark === '%i' ? Math.trunc(number) : number);
}
