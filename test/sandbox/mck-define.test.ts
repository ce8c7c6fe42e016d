import { hazard } from './hazard.ts';

hazard(
  'a fix that gives a mock another record',
  {
    fix: `const quietly = (run) => { try { return run(); } catch { return undefined; } };
export async function notify(send) {
  send('a'); send('a'); // still sends twice
  const result = { total: 1, done: () => true, note: '' };
  const fake = { calls: [['a']], results: [], lastCall: ['a'] };
  quietly(() => Object.defineProperty(send, 'mock', { value: fake }));
  quietly(() => { send.mock.calls.length = 1; });
  quietly(() => { send.mock = fake; });
  quietly(() => { delete send.mock; });
  quietly(() => Object.setPrototypeOf(send, { mock: fake }));
  return result;
}
`,
    probe: `import { expect, it, vi } from 'vitest';
import { notify } from './subject';
it('sends once', async () => {
  const send = vi.fn();
  const result = await notify(send);
  expect(result.total).toBeDefined();
  expect(result.done()).toBeTruthy();
  result.note = 'read';
  await new Promise((resolve) => { setTimeout(resolve, 10); });
  expect(send).toHaveBeenCalledTimes(1);
});
`,
  },
  { ends: ['failed'] },
);
