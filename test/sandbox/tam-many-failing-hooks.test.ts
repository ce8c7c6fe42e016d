import { expect } from 'vitest';
import { hazard } from './hazard.ts';

hazard(
  'thousands of suites whose hooks all fail',
  {
    proof: `import { clamp } from './subject';
for (let i = 0; i < 400; i += 1) describe('s' + i, () => {
  for (let k = 0; k < 40; k += 1) describe('t' + k, () => { afterAll(() => { throw new Error('x'.repeat(1_000)); }); if (k === 0) it('calls', () => { clamp(1, 2, 3); }); });
  afterAll(() => { throw new Error('outer'); });
});`,
  },
  {
    ends: ['failed'],
    check: ({ clean }) =>
      expect(clean !== undefined && 'tests' in clean ? clean.tests.length : 0).toBeLessThanOrEqual(1_000),
  },
);
