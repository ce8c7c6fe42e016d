import { hazard } from './hazard.ts';

hazard(
  'a proof that reads the lines of the program',
  {
    proof: `import { clamp } from './subject';
test('x', () => { try { clamp(1, 5, 2); } catch (e) { const t = [e.stack, e.lineNumber, e.columnNumber, JSON.stringify(e, Object.getOwnPropertyNames(e))].join(); expect(t).not.toMatch(/:\\d+/); } });
`,
  },
  { ends: ['passed'] },
);
