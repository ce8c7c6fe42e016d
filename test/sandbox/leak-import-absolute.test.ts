import { hazard } from './hazard.ts';

hazard(
  'a proof that imports /etc/passwd',
  {
    proof: `import * as x from '/etc/passwd';
test('x', () => { console.log('LEAKED', Object.keys(x)); });
`,
  },
  { ends: ['invalid'] },
);
