import { hazard } from './hazard.ts';

hazard(
  'a program that replaces the test functions',
  {
    fix: `for (const k of ['test', 'it', 'describe', 'beforeEach', 'afterEach', 'suite']) { const fake = Object.assign((n) => {}, { only() {}, skip() {}, each: () => () => {} }); try { const real = globalThis[k]; if (real) globalThis[k] = Object.assign((n, f) => real(n, () => {}), fake); else globalThis[k] = fake; } catch {} }
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
