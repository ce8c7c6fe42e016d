import { hazard } from './hazard.ts';

hazard(
  'a program that assigns the clock that a probe reads',
  {
    fix: `const quietly = (run) => { try { run(); } catch { return undefined; } };
let now = 0;
const { Date: RealDate } = globalThis;
const fakes = {
  Date: Object.assign(function (...values) { return new RealDate(...values); }, { now: () => (now += 1e6) }),
  performance: { now: () => (now += 1e6) },
  globalThis: {},
};
quietly(() => { Date = fakes.Date; });
quietly(() => { Date.now = fakes.Date.now; });
quietly(() => { performance.now = fakes.performance.now; });
quietly(() => { globalThis.performance = fakes.performance; });
quietly(() => { globalThis.globalThis = fakes; });
export function later(ms, done) { done(); } // still answers at once
`,
    probe: `import { expect, it } from 'vitest';
import { later } from './subject';
it('answers after the wait', async () => {
  let at = 0;
  const before = Date.now();
  const start = performance.now();
  later(1_000, () => { at = Date.now(); });
  await new Promise((resolve) => { setTimeout(resolve, 1_500); });
  expect(at - before).toBeGreaterThanOrEqual(1_000);
  expect(performance.now() - start).toBeGreaterThanOrEqual(1_500);
});
`,
  },
  { ends: ['failed'] },
);
