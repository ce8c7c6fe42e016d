import { hazard } from './hazard.ts';

hazard(
  'a regular expression that backtracks for ever',
  {
    proof: `import { clamp } from './subject';
test('x', () => { clamp(1, 0, 2); expect(/^(a+)+$/.test('a'.repeat(40) + 'b')).toBe(false); });
`,
  },
  { ends: ['timed-out'] },
);
