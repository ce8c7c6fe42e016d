import { hazard } from './hazard.ts';

hazard(
  'a program that declares globals by indirect eval',
  {
    fix: `for (const code of ['var expect = 1', 'function Array() {}', 'function it() {}', 'var Object = 1', 'let RangeError = Error; globalThis.RangeError = Error', 'var undefined = 1', 'this.Map = 1']) { try { (0, eval)(code); } catch {} }
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
