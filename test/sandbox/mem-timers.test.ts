import { hazard } from './hazard.ts';

hazard(
  'timers that keep memory',
  {
    proof: `test('x', async () => { for (let i = 0; i < 5e6; i++) setTimeout(() => i, i); await new Promise(() => {}); });
`,
  },
  { ends: ['failed', 'out-of-memory', 'invalid', 'timed-out'] },
);
