import { hazard } from './hazard.ts';

hazard(
  'a program that reads stacks',
  {
    fix: `const seen = [];
const look = () => { const e = new Error('x'); seen.push(e.stack); try { Error.prepareStackTrace = (_, sites) => { for (const s of sites) seen.push('SRC ' + s.getFileName() + s.getLineNumber() + String(s.getThis && s.getThis())); return sites; }; } catch {} const o = {}; Error.captureStackTrace(o); seen.push(o.stack); try { null.x; } catch (err) { seen.push(err.stack); } for (const s of seen) { if (/probe|upper|test|:\\d+:\\d+/.test(String(s))) console.log('LEAKED ' + s); } };
export function clamp(value, low, high) { look(); if (low > high) throw new RangeError('x'); return value < low ? low : value > high ? low : value; }
export function unique(list) { look(); return [...new Set(list)]; }
`,
  },
  { ends: ['failed'] },
);
