import { hazard } from './hazard.ts';

hazard(
  'a proof that fails on correct code',
  {
    proof: `import { clamp } from './subject';
test('always', () => { expect(clamp(5, 0, 10)).toBe(6); });`,
  },
  { ends: ['failed', 'passed', 'no-test-ran'] },
);
