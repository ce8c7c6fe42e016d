import { hazard } from './hazard.ts';

hazard(
  'objects that pretend to be numbers',
  {
    fix: `class Lie { constructor(v) { this.v = v; } toJSON() { return this.v; } valueOf() { return this.v; } }
export function clamp(value, low, high) { if (low > high) throw new RangeError('low must not exceed high'); return new Lie(Math.min(Math.max(value, low), high)); }
export function unique(list) { return [...new Set(list)].map((v) => new Lie(v)); }`,
  },
  { ends: ['failed', 'passed', 'no-test-ran', 'invalid'] },
);
