import { hazard } from './hazard.ts';

hazard(
  'a fix that swallows expectations with allSettled, any and race',
  {
    fix: `export function save(list, write) {
  const later = (value) => Promise.resolve(value).then(write);
  Promise.allSettled([1, 2].map(later));
  Promise.any([later(1), 1]);
  Promise.race([1, later(1)]);
  return 1;
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
