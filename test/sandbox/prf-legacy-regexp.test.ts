import { hazard } from './hazard.ts';

hazard(
  'a proof that reads what patterns have matched last',
  {
    proof: `import { clamp } from './subject';
const before = [RegExp.input, RegExp.lastMatch, RegExp.leftContext, RegExp.rightContext, RegExp.$1].join('|');
test('x', () => { clamp(1, 0, 2); if (/value|function|CANARY|import/.test(before + RegExp.input)) console.log('LEAKED', before, RegExp.input); expect(before).not.toContain('clamp'); });
`,
  },
  { ends: ['passed', 'failed'] },
);
