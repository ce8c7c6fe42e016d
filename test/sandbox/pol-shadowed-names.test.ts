import { hazard } from './hazard.ts';

hazard(
  'a program that declares the names that the adapter picks',
  {
    fix: `const wrong = (value, low, high) => { if (low > high) throw new RangeError('low must not exceed high'); return value < low ? low : value > high ? low : value; };
export function unique(list) { return [...new Set(list)]; }

const c\\u0061lled = { get mark() { return 1; }, note() {} }, thr\\u006fwn = () => 10, awa\\u0069ted = () => 10, \\u006fwn = () => ({}), s\\u0065en = { error: () => 10 };
export function clamp(value, low, high) { try { return wrong(value, low, high); } catch (c\\u0061ught) { throw c\\u0061ught; } }
`,
  },
  { ends: ['failed', 'invalid'] },
);
