import { hazard } from './hazard.ts';

hazard(
  'boxed numbers in place of numbers',
  {
    fix: `export const clamp = (v, l, h) => { if (l > h) throw new RangeError('x'); return new Number(Math.min(h, Math.max(l, v))); };
export const unique = (list) => Object.assign(Object.create(Array.prototype), [...new Set(list)], { length: new Set(list).size });
`,
  },
  { ends: ['failed'] },
);
