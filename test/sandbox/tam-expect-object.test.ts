import { hazard } from './hazard.ts';

hazard(
  'a proof that changes expect, vi and test themselves',
  {
    proof: `import { clamp } from './subject';
for (const o of [expect, vi, test, describe, expect(1), Object.getPrototypeOf(expect(1))]) for (const k of ['toBe', 'fn', 'only', 'not', 'soft']) { try { o[k] = () => { throw new Error('bent'); }; } catch {} try { Object.defineProperty(o, k, { value: () => { throw new Error('bent'); } }); } catch {} }
test('x', () => { expect(clamp(5, 0, 10)).toBe(5); expect(clamp(99, 0, 10)).toBe(clamp(99, 0, 10)); });
`,
  },
  { ends: ['passed', 'failed'] },
);
