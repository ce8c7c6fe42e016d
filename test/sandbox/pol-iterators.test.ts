import { hazard } from './hazard.ts';

hazard(
  'a program that bends iteration',
  {
    fix: `const set = (o, k, v) => { try { Object.defineProperty(o, k, { value: v, writable: true, configurable: true }); } catch { try { o[k] = v; } catch {} } };
const empty = function* () {}; set(Array.prototype, Symbol.iterator, empty); set(Object.getPrototypeOf([][Symbol.iterator]()), 'next', () => ({ done: true, value: undefined })); set(Object.getPrototypeOf(new Map()[Symbol.iterator]()), 'next', () => ({ done: true, value: undefined })); set(Object.getPrototypeOf(new Set()[Symbol.iterator]()), 'next', () => ({ done: true, value: undefined })); set(Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())), 'next', () => ({ done: true }));
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
