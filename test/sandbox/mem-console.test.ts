import { hazard } from './hazard.ts';

hazard(
  'console lines of huge objects',
  {
    proof: `test('x', () => { const o = {}; for (let i = 0; i < 1e5; i++) o['k' + i] = 'v'.repeat(100); for (let i = 0; i < 300; i++) console.log(o, [o, o], 'z'.repeat(1e5)); throw new Error('done'); });
`,
  },
  { ends: ['failed', 'timed-out', 'out-of-memory'] },
);
