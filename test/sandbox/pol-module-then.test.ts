import { hazard } from './hazard.ts';

hazard(
  'a program whose module is a thenable',
  {
    fix: `const wrong = (value, low, high) => { if (low > high) throw new RangeError('low must not exceed high'); return value < low ? low : value > high ? low : value; };
export function unique(list) { return [...new Set(list)]; }

export function then(resolve) { resolve({ clamp: (value, low, high) => Math.min(high, Math.max(low, value)), unique }); }
export { wrong as clamp, wrong as default, wrong as it, wrong as expect, wrong as __esModule };
`,
  },
  { ends: ['failed'] },
);
