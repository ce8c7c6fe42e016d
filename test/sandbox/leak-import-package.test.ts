import { hazard } from './hazard.ts';

hazard(
  'a proof that imports isolated-vm',
  {
    proof: `import * as x from 'isolated-vm';
test('x', () => { console.log('LEAKED', Object.keys(x)); });
`,
  },
  { ends: ['invalid'] },
);
