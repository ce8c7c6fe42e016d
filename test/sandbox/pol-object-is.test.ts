import { hazard } from './hazard.ts';

hazard(
  'a program that bends Object.is and its kin',
  {
    fix: `const set = (o, k, v) => { try { Object.defineProperty(o, k, { value: v, writable: true, configurable: true }); } catch { try { o[k] = v; } catch {} } };
for (const [o, m] of [[Object, { is: () => true, keys: () => [], getOwnPropertyNames: () => [], hasOwn: () => true }], [Number, { isNaN: () => true }], [Array, { isArray: () => true }], [Reflect, { ownKeys: () => [] }], [Object.prototype, { hasOwnProperty: () => true }], [Math, { abs: () => 0 }], [globalThis, { isNaN: () => true }]]) for (const k of ['is', 'isNaN', 'keys', 'getOwnPropertyNames', 'hasOwn', 'isArray', 'ownKeys', 'hasOwnProperty', 'abs']) if (m[k] && m[k] !== Object.prototype[k]) set(o, k, m[k]);
export function clamp(value, low, high) {
  if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  if (value > high) return low; // still wrong
  return value;
}
export function unique(list) { return [...new Set(list)]; }`,
  },
  { ends: ['failed', 'passed', 'no-test-ran', 'invalid'] },
);
