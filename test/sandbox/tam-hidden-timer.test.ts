import { hazard } from './hazard.ts';

hazard(
  'a fix that calls back from timers and hides what happens',
  {
    fix: `export function save(list, write) {
  setTimeout((run) => { Promise.resolve(2).then(run).catch(() => {}); }, 1, write);
  return { then: (resolve) => setTimeout(resolve, 5) };
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
