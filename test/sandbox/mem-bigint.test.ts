import { hazard } from './hazard.ts';

hazard(
  'a BigInt that grows',
  {
    proof: `test('x', () => { let x = 2n; for (;;) x **= 3n; });
`,
  },
  { ends: ['failed', 'out-of-memory', 'invalid', 'timed-out'] },
);
