import { hazard } from './hazard.ts';

hazard(
  'an honest proof that misses the defect',
  {
    proof: `import { clamp } from './subject';
test('inside', () => { expect(clamp(5, 0, 10)).toBe(5); });`,
  },
  { ends: ['failed', 'passed', 'no-test-ran'] },
);
