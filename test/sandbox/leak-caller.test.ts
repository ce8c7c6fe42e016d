import { hazard } from './hazard.ts';

hazard(
  'a program that looks for its caller',
  {
    fix: `const sloppy = new Function('try { const c = arguments.callee.caller; if (c) return "LEAKED " + c; } catch {} try { const c = sloppyOuter.caller; if (c) return "LEAKED " + c; } catch {} return "";');
globalThis.sloppyOuter = sloppy;
export function clamp(value, low, high) { const t = sloppy(); if (t) console.log(t); if (low > high) throw new RangeError('x'); return value < low ? low : value > high ? low : value; }
export function unique(list) { return [...new Set(list)]; }
`,
  },
  { ends: ['failed'] },
);
