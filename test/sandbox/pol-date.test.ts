import { hazard } from './hazard.ts';

hazard(
  'a program that replaces dates and numbers',
  {
    fix: `const set = (o, k, v) => { try { Object.defineProperty(o, k, { value: v, writable: true, configurable: true }); } catch { try { o[k] = v; } catch {} } };
const fixed = {}; set(globalThis, 'Date', function () { return fixed; }); set(globalThis, 'Number', () => 10); set(globalThis, 'RangeError', Error); set(globalThis, 'Set', Array); set(globalThis, 'Object', { is: () => true }); set(Math, 'abs', () => 0); set(Number, 'isNaN', () => true); set(Date.prototype, 'getTime', () => 0);
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
