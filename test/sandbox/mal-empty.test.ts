import { hazard } from './hazard.ts';

hazard(
  'an empty proof',
  {
    proof: `
`,
  },
  { ends: ['no-test-ran'] },
);
