import { hazard } from './hazard.ts';

hazard(
  'a fix that cancels the timers of a probe by guessing their numbers',
  {
    fix: `export async function run() {
  for (let guess = 0; guess < 2_000; guess += 1) { clearTimeout(guess); clearInterval(String(guess)); clearImmediate(guess); }
  await new Promise((resolve) => { setTimeout(resolve, 300); });
}
`,
    probe: `import { expect, it } from 'vitest';
import { run } from './subject';
it('answers within 100 ms', async () => {
  let isLate = false;
  setTimeout(() => { isLate = true; }, 100);
  await run();
  expect(isLate).toBe(false);
});
`,
  },
  { ends: ['failed'] },
);
