import { hazard } from './hazard.ts';

hazard(
  'typed arrays without end',
  {
    proof: `test('x', () => { const keep = []; for (;;) keep.push(new Uint8Array(2 ** 24).fill(1)); });
`,
  },
  { ends: ['failed', 'out-of-memory', 'invalid', 'timed-out'] },
);
