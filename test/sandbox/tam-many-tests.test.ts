import { hazard } from './hazard.ts';

hazard(
  'a proof of a thousand tests',
  {
    proof: `import { clamp } from './subject';
for (let i = 0; i < 1_000; i += 1) test('t' + i, () => { clamp(1, 0, 2); });
`,
  },
  { ends: ['failed'] },
);
