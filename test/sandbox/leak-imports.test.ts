import { hazard } from './hazard.ts';

hazard(
  'a proof that imports files and modules',
  {
    proof: `import "node:fs";
`,
  },
  { ends: ['invalid'] },
);
