import { hazard } from './hazard.ts';

hazard(
  'a proof whose tests are all skipped by only',
  {
    proof: `import { clamp } from './subject';
describe.only('none', () => {});
test('some', () => { expect(clamp(99, 0, 10)).toBe(10); });
`,
  },
  { ends: ['no-test-ran'] },
);
