import { hazard } from './hazard.ts';

hazard(
  'a proof that undoes its verdict after all tests',
  {
    proof: `import { clamp } from './subject';
let failed = true;
test('x', () => { expect(clamp(1, 0, 2)).toBe(9); });
afterEach(({ task } = {}) => { if (task) { task.result = { state: 'pass' }; task.fails = true; } });
afterAll(() => { failed = false; });
onTestFailed?.(() => { failed = false; });
`,
  },
  { ends: ['failed'] },
);
