import { hazard } from './hazard.ts';

hazard(
  'a proof in which no test runs',
  {
    proof: `if (globalThis.describe && describe.skip) describe.skip('nothing', () => {});
if (test.skip) test.skip('skipped', () => { throw new Error('never'); });
if (test.todo) test.todo('later');`,
  },
  { ends: ['failed', 'passed', 'no-test-ran'] },
);
