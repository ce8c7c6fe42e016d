import { hazard } from './hazard.ts';

hazard(
  'a proof that fills memory to the brim and asks how much is left',
  {
    proof: `import { clamp } from './subject';
test('x', () => {
  clamp(1, 0, 2);
  const held = [];
  try { for (;;) held.push(new ArrayBuffer(1e6)); } catch {}
  globalThis.held = held;
  expect(held.length % 2).toBe(0);
});
`,
  },
  { ends: ['passed', 'failed', 'out-of-memory', 'timed-out'] },
);
