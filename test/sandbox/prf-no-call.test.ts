import { expect } from 'vitest';
import { hazard } from './hazard.ts';

hazard(
  'a proof that never calls the program',
  {
    proof: `test('x', () => { expect(1).toBe(1); });
`,
  },
  { ends: ['passed'], check: ({ clean }) => expect(clean).toMatchObject({ calledProgram: false }) },
);
