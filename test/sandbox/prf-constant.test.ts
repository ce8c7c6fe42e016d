import { expect } from 'vitest';
import { hazard, isCredited } from './hazard.ts';

hazard(
  'a proof that reads an exported constant and calls nothing: honest, for the constant is what is wrong',
  {
    clean:
      'export const limits = { most: 10, names: [1] };\nexport const RATE = 2;\nexport function rate() { return RATE; }\n',
    planted:
      'export const limits = { most: 11, names: [1] };\nexport const RATE = 2;\nexport function rate() { return RATE; }\n',
    proof: `import { limits } from './subject';
it('allows ten', () => { expect(limits.most).toBe(10); });
`,
  },
  {
    ends: ['passed', 'failed'],
    mayEarn: true,
    check: (runs) => expect(isCredited(runs)).toBe(true),
  },
);
