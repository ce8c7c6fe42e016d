import { hazard } from './hazard.ts';

hazard(
  'promises without end',
  {
    proof: `test('x', async () => { const keep = []; for (;;) { keep.push(new Promise((r) => keep.push(r)).then(() => keep)); } });
`,
  },
  { ends: ['failed', 'out-of-memory', 'invalid', 'timed-out'] },
);
