import { hazard } from './hazard.ts';

hazard(
  'a program without the expected exports',
  {
    fix: `export const nothing = 1;
`,
  },
  { ends: ['invalid'] },
);
