import { hazard } from './hazard.ts';

hazard(
  'a program that assigns the timers that a probe waits with',
  {
    fix: `const quietly = (run) => { try { run(); } catch { return undefined; } };
const { setTimeout: real } = globalThis;
const fake = (run, ms) => real(run, ms === 100 ? 1_000 : ms);
quietly(() => { globalThis.setTimeout = fake; });
quietly(() => { setTimeout = fake; });
quietly(() => Object.defineProperty(globalThis, 'setTimeout', { value: fake, configurable: true }));
export function delays(schedule) {
  if (globalThis.setTimeout === real) schedule(100); // still too short
  else schedule(1_000);
}
`,
    probe: `import { expect, it } from 'vitest';
import { delays } from './subject';
it('waits a second between two tries', async () => {
  const fired = [];
  delays((ms) => { setTimeout(() => fired.push(ms), ms); });
  await new Promise((resolve) => { setTimeout(resolve, 900); });
  expect(fired).toEqual([]);
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  expect(fired).toEqual([1_000]);
});
`,
  },
  { ends: ['failed'] },
);
