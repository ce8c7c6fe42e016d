import { hazard } from './hazard.ts';

hazard(
  'a fix that calls back from timers and microtasks and hides what happens',
  {
    fix: `export async function save(list, write) {
  await new Promise((resolve) => { setTimeout(async () => { try { await null; await Promise.resolve(2).then(write); } catch {} resolve(); }, 1); });
  write(10);
}
`,
    probe: `import { expect, it, vi } from 'vitest';
import { save } from './subject';
it('writes the sum', async () => {
  const write = vi.fn(async (value) => { expect(value).toBe(10); });
  await save([4, 6], write);
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  expect(write).toHaveBeenCalled();
});
`,
  },
  { ends: ['failed'] },
);
