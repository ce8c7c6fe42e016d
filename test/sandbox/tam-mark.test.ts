import { hazard } from './hazard.ts';

hazard(
  'a proof that imports the mark of calls',
  {
    proof: `import { called } from 'countersign:called';
import './subject';
let n = 0; test('x', () => { called.mark = 1; });
`,
  },
  { ends: ['invalid'] },
);
