import { hazard } from './hazard.ts';

hazard(
  'a proof whose generator outlives its test',
  {
    proof: `import { clamp } from './subject';
const kept = (function* () { try { for (;;) yield clamp(1, 0, 2); } finally { yield 'late'; } })();
let runs = 0;
test('a', () => { kept.next(); runs += 1; });
test('b', () => { expect(kept.return('x').value).toBe('late'); expect(runs).toBe(1); });
afterAll(() => { using late = { [Symbol.dispose]() { runs += 1; } }; expect(runs).toBe(1); });
`,
  },
  { ends: ['passed', 'failed'] },
);
