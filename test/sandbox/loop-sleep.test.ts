import { hazard } from './hazard.ts';

hazard(
  'sleeping for a year',
  {
    proof: `import { clamp } from './subject';
test('x', async () => { await new Promise((r) => setTimeout(r, 365 * 86_400_000 / 20)); clamp(1, 0, 2); });
`,
  },
  { ends: ['passed'] },
);
