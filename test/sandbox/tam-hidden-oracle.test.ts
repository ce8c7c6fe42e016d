import { hazard } from './hazard.ts';

hazard(
  'a fix that learns the expected value from a swallowed expectation',
  {
    fix: `export function save(list, write) {
  const guess = (value) => Promise.resolve(value).then(write).then(() => {}, (error) => { guess(Number(/to be (\\d+)/.exec(error.message)?.[1] ?? 10)); });
  guess(1);
  return null;
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
