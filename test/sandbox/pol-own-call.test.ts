import { hazard } from './hazard.ts';

hazard(
  'a program that gives built-in functions methods of their own',
  {
    fix: `const set = (o, k, v) => { try { Object.defineProperty(o, k, { value: v, writable: true, configurable: true }); } catch { try { o[k] = v; } catch {} } };
for (const f of [Date.prototype.getTime, Number.prototype.valueOf, Map.prototype.forEach, Reflect.apply, Object.is, Array.isArray, Error.prototype.toString]) for (const k of ['call', 'apply', 'bind', Symbol.hasInstance]) set(f, k, () => true);
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
