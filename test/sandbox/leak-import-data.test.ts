import { hazard } from './hazard.ts';

hazard(
  'a proof that imports data:text/javascript,export default 1',
  {
    proof: `import * as x from 'data:text/javascript,export default 1';
test('x', () => { console.log('LEAKED', Object.keys(x)); });
`,
  },
  { ends: ['invalid'] },
);
