import { hazard } from './hazard.ts';

hazard(
  'a flood of console lines',
  { proof: `test('flood', () => { for (let i = 0; ; i++) console.log('line ' + i, i, { i }); });` },
  { ends: ['timed-out', 'failed', 'passed', 'no-test-ran', 'out-of-memory'] },
);
