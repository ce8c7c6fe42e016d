import { hazard } from './hazard.ts';

hazard(
  'a program that always overflows the stack',
  {
    fix: `export function clamp(value, low, high) { return clamp(value, low, high); }
export function unique(list) { return unique(list); }
`,
  },
  { ends: ['failed'] },
);
