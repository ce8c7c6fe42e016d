import { hazard } from './hazard.ts';

hazard(
  'a program that bends promises',
  {
    fix: `const set = (o, k, v) => { try { Object.defineProperty(o, k, { value: v, writable: true, configurable: true }); } catch { try { o[k] = v; } catch {} } };
set(Promise.prototype, 'then', function (f) { return f && f(10); }); set(Promise, 'resolve', () => ({ then: (f) => f(10) })); set(Promise.prototype, 'constructor', class {}); set(Promise, Symbol.species, class {});
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
