import { hazard } from './hazard.ts';

hazard(
  'a program that throws at the edge of the stack',
  {
    fix: `function edge(k) { try { return edge(k); } catch { return k(); } }
export function clamp(value, low, high) { return edge(() => { throw new RangeError('x'); }); }
export function unique(list) { return edge(() => [1, 2]); }
`,
  },
  { ends: ['failed', 'timed-out'] },
);
