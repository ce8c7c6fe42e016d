import { hazard } from './hazard.ts';

hazard(
  'arrays of huge length',
  {
    proof: `test('x', () => { const a = new Array(2 ** 27).fill({}); a.map((x) => ({ x })); for (;;) a.push(...new Array(1e5).fill(1)); });
`,
  },
  { ends: ['failed', 'out-of-memory', 'invalid', 'timed-out'] },
);
