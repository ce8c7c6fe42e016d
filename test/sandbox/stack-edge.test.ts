import { hazard } from './hazard.ts';

hazard(
  'a program that works at the edge of the stack',
  {
    fix: `function edge(k) { try { return edge(k); } catch { return k(); } }
export function clamp(value, low, high) { return edge(() => (value > high ? low : value < low ? low : value)); }
export function unique(list) { return edge(() => [...new Set(list)]); }`,
  },
  { ends: ['failed', 'passed', 'no-test-ran'] },
);
