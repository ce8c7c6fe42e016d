import { hazard } from './hazard.ts';

hazard(
  'values that are nested a million deep',
  {
    proof: `test('x', () => { let a = {}; for (let i = 0; i < 1e6; i++) a = { a }; console.log(a); expect(a).toEqual({ a: 1 }); });
test('y', () => { let a = [], b = []; for (let i = 0; i < 1e5; i++) { a = [a]; b = [b]; } expect(a).not.toEqual(b); });
`,
  },
  { ends: ['failed', 'out-of-memory', 'timed-out', 'invalid'] },
);
