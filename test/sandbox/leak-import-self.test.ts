import { hazard } from './hazard.ts';

hazard(
  'a proof that imports ./proof.test.ts',
  {
    proof: `import * as x from './proof.test.ts';
test('x', () => { console.log('LEAKED', Object.keys(x)); });
`,
  },
  { ends: ['invalid'] },
);
