import { hazard } from './hazard.ts';

hazard(
  'a program that defines the clock that a probe reads',
  {
    fix: `const quietly = (run) => { try { run(); } catch { return undefined; } };
let now = 0;
const { Date: RealDate } = globalThis;
const fakes = {
  Date: Object.assign(function (...values) { return new RealDate(...values); }, { now: () => (now += 1e6) }),
  performance: { now: () => (now += 1e6) },
  globalThis: {},
};
for (const name of ['Date', 'performance']) {
  quietly(() => Object.defineProperty(globalThis, name, { value: fakes[name] }));
  quietly(() => Object.defineProperty(globalThis, name, { get: () => fakes[name] }));
  quietly(() => Object.assign(globalThis, { [name]: fakes[name] }));
  quietly(() => globalThis.__defineGetter__(name, () => fakes[name]));
  quietly(() => { delete globalThis[name]; globalThis[name] = fakes[name]; });
}
quietly(() => Object.defineProperty(Date, 'now', { value: fakes.Date.now }));
quietly(() => Object.defineProperty(performance, 'now', { value: fakes.performance.now }));
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
