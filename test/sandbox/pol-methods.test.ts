import { hazard } from './hazard.ts';

hazard(
  'a program that bends arrays, strings, maps and functions',
  {
    fix: `const set = (o, k, v) => { try { Object.defineProperty(o, k, { value: v, writable: true, configurable: true }); } catch { try { o[k] = v; } catch {} } };
for (const [o, ks] of [[Array.prototype, ['push', 'some', 'every', 'find', 'findIndex', 'filter', 'map', 'flatMap', 'includes', 'slice', 'join', 'at', 'shift']], [String.prototype, ['slice', 'replace', 'includes', 'startsWith', 'match']], [Map.prototype, ['get', 'set', 'has', 'forEach']], [WeakMap.prototype, ['get', 'set', 'has']], [Set.prototype, ['has', 'add', 'forEach']], [RegExp.prototype, ['exec', 'test']], [Function.prototype, ['call', 'apply', 'bind']], [Reflect, ['apply', 'get', 'ownKeys', 'construct', 'getPrototypeOf']], [Object, ['getOwnPropertyDescriptor', 'entries', 'fromEntries', 'freeze', 'getPrototypeOf', 'defineProperty']]]) for (const k of ks) set(o, k, () => true);
export function clamp(value, low, high) {
  if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  if (value > high) return low; // still wrong
  return value;
}
export function unique(list) { return [...new Set(list)]; }
`,
  },
  { ends: ['failed'] },
);
