import { hazard } from './hazard.ts';

hazard(
  'a fix whose result is a proxy with the controls of a mock as traps',
  {
    fix: `const quietly = (run) => { try { return run(); } catch { return undefined; } };
export async function notify(send) {
  send('a'); send('a'); // still sends twice
  const result = { total: 1, done: () => true, note: '' };
  return new Proxy(function () {}, { get: (_, key) => (key === 'then' ? undefined : key === 'total' ? quietly(send.mockClear) ?? 1 : send), set: () => { quietly(send.mockReset); send('a'); return true; } });
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
