import { hazard } from './hazard.ts';

hazard(
  'a proof that declares what cannot be parsed',
  {
    proof: `test('x', () => { const 1a = 2; });
`,
  },
  { ends: ['invalid'] },
);
