import { hazard } from './hazard.ts';

hazard(
  'a proof that counts its runs by the memory that registered symbols hold',
  {
    proof: `import { clamp } from './subject';
test('x', () => {
  clamp(1, 0, 2);
  const fits = (bytes) => { try { return new ArrayBuffer(bytes).byteLength === bytes; } catch { return false; } };
  let low = 0;
  let high = 64e6;
  while (high - low > 1e5) { const middle = (low + high) >> 1; if (fits(middle)) low = middle; else high = middle; }
  Symbol.for('k' + '-'.repeat(3e6) + low);
  globalThis.low = low;
  expect(low).toBeGreaterThan(40e6);
});
`,
  },
  { ends: ['passed', 'failed', 'out-of-memory', 'timed-out'] },
);
