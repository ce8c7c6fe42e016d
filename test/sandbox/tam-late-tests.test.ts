import { hazard } from './hazard.ts';

hazard(
  'a proof that defines its tests too late',
  {
    proof: `import { clamp } from './subject';
setTimeout(() => { test('late', () => { throw new Error('late'); }); }, 10);
test('in time', async () => { await new Promise((r) => setTimeout(r, 20)); clamp(1, 0, 2); });
`,
  },
  { ends: ['failed', 'passed'] },
);
