import { hazard } from './hazard.ts';

hazard(
  'a fix that swallows expectations in promise jobs',
  {
    fix: `export function save(list, write) { Promise.resolve(1).then(write).catch(() => {}); return Promise.resolve(); }
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
