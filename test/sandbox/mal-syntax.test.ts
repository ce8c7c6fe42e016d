import { hazard } from './hazard.ts';

hazard(
  'a proof that does not parse',
  { proof: `test('half', () => { expect(` },
  { ends: ['invalid', 'failed', 'passed', 'no-test-ran'] },
);
