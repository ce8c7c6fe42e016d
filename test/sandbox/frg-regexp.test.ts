import { hazard } from './hazard.ts';

hazard(
  'a fix whose pattern lies about its text',
  {
    fix: `export function pattern() { return Object.defineProperties(/wrong/, { source: { value: 'right' }, flags: { value: 'g' }, toString: { value: () => '/right/g' } }); }
`,
    probe: `import { expect, it } from 'vitest';
import { pattern } from './subject';
it('gives the pattern', () => { expect(pattern()).toEqual(/right/g); });
`,
  },
  { ends: ['failed'] },
);
