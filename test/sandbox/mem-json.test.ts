import { hazard } from './hazard.ts';

hazard(
  'JSON that explodes',
  {
    proof: `test('x', () => { let o = { a: 'x'.repeat(1000) }; for (let i = 0; i < 40; i++) o = { l: o, r: o }; JSON.stringify(o); });
`,
  },
  { ends: ['failed', 'out-of-memory', 'invalid', 'timed-out'] },
);
