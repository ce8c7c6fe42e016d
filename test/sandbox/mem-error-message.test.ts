import { hazard } from './hazard.ts';

hazard(
  'an error with a message of half a gigabyte',
  {
    proof: `test('x', () => { throw new Error('x'.padEnd(2 ** 29 - 24, 'y')); });
`,
  },
  { ends: ['failed', 'out-of-memory', 'invalid', 'timed-out'] },
);
