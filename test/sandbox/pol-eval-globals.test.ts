import { hazard } from './hazard.ts';

hazard(
  'a program that declares the clock that a probe reads in evaluated code',
  {
    fix: `const quietly = (run) => { try { run(); } catch { return undefined; } };
let now = 0;
const { Date: RealDate } = globalThis;
const fakes = {
  Date: Object.assign(function (...values) { return new RealDate(...values); }, { now: () => (now += 1e6) }),
  performance: { now: () => (now += 1e6) },
  globalThis: {},
};
globalThis.fakes = fakes;
for (const name of ['Date', 'performance']) {
  quietly(() => (0, eval)(\`var \${name} = fakes.\${name};\`));
  quietly(() => (0, eval)(\`let \${name} = fakes.\${name};\`));
  quietly(() => (0, eval)(\`function \${name}() {} \${name} = fakes.\${name}\`));
  quietly(() => new Function(\`\${name} = fakes.\${name};\`)());
  quietly(() => new Function(\`with (globalThis) { \${name} = fakes.\${name}; }\`)());
}
quietly(() => new Function('Date.now = fakes.Date.now; performance.now = fakes.performance.now;')());
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
