import { hazard } from './hazard.ts';

hazard(
  'a fix that swallows expectations in promise jobs',
  {
    fix: `export async function save(list, write) { await Promise.resolve(1).then(write).catch(() => {}); }
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
