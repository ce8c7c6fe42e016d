import { hazard } from './hazard.ts';

hazard(
  'an array that grows without end',
  {
    proof: `test('push', () => { const keep = []; for (;;) keep.push({ a: keep.length, b: 'x' + keep.length }); });`,
  },
  { ends: ['out-of-memory', 'invalid', 'timed-out', 'failed', 'passed', 'no-test-ran'] },
);
