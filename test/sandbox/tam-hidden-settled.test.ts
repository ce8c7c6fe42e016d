import { hazard } from './hazard.ts';

hazard(
  'a fix that swallows expectations with allSettled, any, race and async iteration',
  {
    fix: `export async function save(list, write) {
  const jobs = [1, 2, 3].map((value) => Promise.resolve(value).then(write));
  await Promise.allSettled(jobs);
  await Promise.any([...jobs, 1]);
  await Promise.race([1, ...jobs]);
  await Array.fromAsync([1], (value) => jobs[value].catch(() => {}));
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
