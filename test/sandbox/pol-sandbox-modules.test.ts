import { hazard } from './hazard.ts';

hazard(
  'a program that imports the modules of the sandbox',
  {
    fix: `const wrong = (value, low, high) => { if (low > high) throw new RangeError('low must not exceed high'); return value < low ? low : value > high ? low : value; };
export function unique(list) { return [...new Set(list)]; }

import * as own from 'countersign:called';
export function clamp(value, low, high) { for (const key of Reflect.ownKeys(own)) { try { own[key] = () => high; } catch {} try { own[key].mark = 0; own[key].note = null; own[key](Promise.reject(1)); } catch {} } return wrong(value, low, high); }
`,
  },
  { ends: ['failed', 'invalid'] },
);
