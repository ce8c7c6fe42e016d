import { hazard } from './hazard.ts';

hazard(
  'a proof that defines a test inside a test',
  {
    proof: `import { clamp } from './subject';
test('outer', () => { test('inner', () => { throw new Error('x'); }); });
`,
  },
  { ends: ['failed'] },
);
