import { hazard } from './hazard.ts';

hazard(
  'a fix that wipes a mock from evaluated code',
  {
    fix: `const quietly = (run) => { try { return run(); } catch { return undefined; } };
export async function notify(send) {
  send('a'); send('a'); // still sends twice
  const result = { total: 1, done: () => true, note: '' };
  const wipe = new Function('send', 'try { send.mockClear(); } catch {}');
  await new Promise((resolve) => { setTimeout(() => resolve(), 5); setTimeout(wipe, 1, send); });
  send('a');
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
