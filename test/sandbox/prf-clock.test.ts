import { hazard } from './hazard.ts';

hazard(
  'a proof by the clock',
  {
    proof: `import { clamp } from './subject';
test('x', () => { clamp(1, 0, 2); if (Date.now() % 2 === 1) throw new Error('odd'); });
`,
  },
  { ends: ['passed', 'failed'] },
);
