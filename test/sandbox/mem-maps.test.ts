import { hazard } from './hazard.ts';

hazard(
  'maps and sets without end',
  {
    proof: `test('x', () => { const m = new Map(); for (let i = 0; ; i++) m.set({ i }, new Set([i])); });
`,
  },
  { ends: ['out-of-memory', 'timed-out', 'failed', 'invalid'] },
);
