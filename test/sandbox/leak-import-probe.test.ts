import { hazard } from './hazard.ts';

hazard(
  'a proof that imports ../probes/upper-bound.test.ts',
  {
    proof: `import * as x from '../probes/upper-bound.test.ts';
test('x', () => { console.log('LEAKED', Object.keys(x)); });
`,
  },
  { ends: ['invalid'] },
);
