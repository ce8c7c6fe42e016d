import { expect } from 'vitest';
import { hazard } from './hazard.ts';

hazard(
  'a proof that only imports the program',
  {
    proof: `import { clamp } from './subject';
test('x', () => { expect(typeof clamp).toBe('function'); });
`,
  },
  { ends: ['passed'], check: ({ clean }) => expect(clean).toMatchObject({ calledProgram: false }) },
);
