import { hazard } from './hazard.ts';

hazard(
  'a built-in that cannot be interrupted',
  {
    proof: `test('x', () => { const big = 'ab'.repeat(2 ** 24); for (;;) big.lastIndexOf('a' + 'b'.repeat(2 ** 20)); });
`,
  },
  { ends: ['timed-out', 'out-of-memory'] },
);
