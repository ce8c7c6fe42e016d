import { hazard } from './hazard.ts';

hazard(
  'a program that plants properties on Object.prototype',
  {
    fix: `const set = (o, k, v) => { try { Object.defineProperty(o, k, { value: v, writable: true, configurable: true }); } catch { try { o[k] = v; } catch {} } };
for (const k of ['asymmetricMatch', 'accepts', 'pass', 'toJSON', 'then', 'isNot', 'mode', 'outcome', 'failures', 'what', 'get', 'value', 'status']) { set(Object.prototype, k, () => true); set(Array.prototype, k, () => true); set(Function.prototype, k, () => true); set(String.prototype, k, () => true); } try { Object.setPrototypeOf(Object.prototype, { pass: true }); } catch {} try { Object.setPrototypeOf(Array.prototype, new Proxy({}, { get: () => true })); } catch {}
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
