import { hazard } from './hazard.ts';

hazard(
  'a proof that imports file:///etc/passwd',
  {
    proof: `import * as x from 'file:///etc/passwd';
test('x', () => { console.log('LEAKED', Object.keys(x)); });
`,
  },
  { ends: ['invalid'] },
);
