import { hazard } from './hazard.ts';

hazard(
  'huge names, messages and values',
  {
    proof: `import { clamp } from './subject';
const big = 'x'.repeat(5e6);
test(big, () => { console.log(big); console.log({ [big]: big, list: Array.from({ length: 1e5 }, () => 'y') }); throw Object.assign(new Error(big), { name: big }); });
test('value', () => { expect({ big, list: new Array(1e5).fill(big) }).toEqual({}); });
`,
  },
  { ends: ['failed'] },
);
