import { hazard } from './hazard.ts';

hazard(
  'thrown things that only look like errors',
  {
    fix: `export const clamp = (v, l, h) => { if (l > h) throw { name: 'RangeError', message: 'low', constructor: RangeError, [Symbol.toStringTag]: 'Error', stack: 'RangeError: low' }; return Math.min(h, Math.max(l, v)); };
export const unique = (list) => [...new Set(list)];
`,
  },
  { ends: ['failed'] },
);
