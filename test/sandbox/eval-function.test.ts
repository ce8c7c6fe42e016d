import { hazard } from './hazard.ts';

hazard(
  'a right fix made by eval',
  {
    fix: `const { clamp: c } = new Function('return { clamp(v, l, h) { if (l > h) throw new RangeError("low must not exceed high"); return eval("v < l ? l : v > h ? h : v"); } }')();
const g = (0, eval)('globalThis'); if (g.process || g.require) console.log('ESCAPED global');
export const clamp = c; export const unique = (0, eval)('(l) => [...new Set(l)]');`,
  },
  { ends: ['passed', 'failed', 'no-test-ran', 'invalid', 'timed-out', 'out-of-memory'], mayEarn: true },
);
