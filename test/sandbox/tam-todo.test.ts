import { hazard } from './hazard.ts';

hazard(
  'a proof of tests without a body',
  {
    proof: `test('one');
test.todo('two');
describe('three', () => {});
`,
  },
  { ends: ['no-test-ran'] },
);
