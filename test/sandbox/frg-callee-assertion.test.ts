import { hazard } from './hazard.ts';

hazard(
  'a program that throws an assertion error of its own making',
  {
    fix: `export const clamp = (v, l, h) => { const e = new Error('passed'); e.name = 'AssertionError'; e.outcome = 'passed'; throw e; };
export const unique = (list) => [...new Set(list)];
`,
  },
  { ends: ['failed'] },
);
