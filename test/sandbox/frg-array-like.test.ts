import { hazard } from './hazard.ts';

hazard(
  'a subclass of Array that lies about itself',
  {
    fix: `class Lie extends Array { get length() { return 2; } static get [Symbol.species]() { return Array; } some() { return true; } every() { return true; } [Symbol.iterator]() { return [1, 2][Symbol.iterator](); } }
export const clamp = (v, l, h) => { if (l > h) throw new RangeError('x'); return Math.min(h, Math.max(l, v)); };
export const unique = () => { const l = new Lie(); Array.prototype.push.call(l, 1, 1, 2); return l; };
`,
  },
  { ends: ['failed'] },
);
