import { hazard } from './hazard.ts';

hazard(
  'BigInt arithmetic that cannot be interrupted',
  {
    proof: `test('bigint', () => { let x = 3n ** (2n ** 22n); for (;;) { x = x * x; x.toString().length; } });`,
  },
  { ends: ['timed-out', 'out-of-memory', 'invalid', 'failed'] },
);
