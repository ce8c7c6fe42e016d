import { hazard } from './hazard.ts';

hazard(
  'a proof that mentions functions and classes but calls none of them',
  {
    clean: 'export function clamp() {}\nexport class Box {}\n',
    planted: 'export function clamp(a) {}\nexport class Box {}\n',
    proof: `import { clamp, Box } from './subject';
it('has no parameters', () => { expect([clamp.length, Box.length]).toEqual([0, 0]); });
`,
  },
  { ends: ['passed', 'failed'] },
);
