import { hazard } from './hazard.ts';

hazard(
  'a promise that can never settle',
  {
    proof: `import { clamp } from './subject';
test('x', async () => { clamp(1, 0, 2); await new Promise(() => {}); });
test('y', async () => { await Promise.race([]); });
`,
  },
  { ends: ['failed'] },
);
