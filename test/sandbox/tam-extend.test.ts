import { hazard } from './hazard.ts';

hazard(
  'a proof that redefines a matcher',
  {
    proof: `import { clamp } from './subject';
try { expect.extend({ toBe: () => ({ pass: false, message: () => 'no' }) }); } catch {}
test('x', () => { expect(clamp(5, 0, 10)).toBe(5); });
`,
  },
  { ends: ['passed'] },
);
