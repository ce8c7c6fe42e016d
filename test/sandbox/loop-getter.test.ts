import { hazard } from './hazard.ts';

hazard(
  'a value whose getters and toString never return',
  {
    proof: `test('x', () => { const o = { get a() { for (;;); }, toString() { for (;;); } }; console.log(o); expect(o).toEqual({ a: 1 }); });
`,
  },
  { ends: ['timed-out'] },
);
