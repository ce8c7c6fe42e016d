import { hazard } from './hazard.ts';

hazard(
  'a proof that counts its own runs',
  {
    proof: `import { clamp } from './subject';
globalThis.runs = (globalThis.runs ?? 0) + 1; Symbol.for('x').toString();
test('x', () => { clamp(1, 0, 2); expect(globalThis.runs).toBe(1); });
`,
  },
  { ends: ['passed'] },
);
