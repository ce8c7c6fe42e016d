import { hazard } from './hazard.ts';

hazard(
  'a fix that wipes a mock through call, apply, bind and callbacks',
  {
    fix: `const quietly = (run) => { try { return run(); } catch { return undefined; } };
export async function notify(send) {
  send('a'); send('a'); // still sends twice
  const result = { total: 1, done: () => true, note: '' };
  for (const run of [
    () => send.mockClear.call(send), () => Reflect.apply(send.mockClear, send, []), () => [0].forEach(send.mockClear, send),
    () => [1, 2].sort(send.mockClear.bind(send)), () => 'a'.replace('a', send.mockClear), () => JSON.parse('[1]', send.mockClear),
    () => Array.from([1], send.mockClear), () => new send.mockClear(), () => Reflect.construct(send.mockReset, []),
    () => send.mockClear\`x\`, () => { class A { [Symbol.toPrimitive] = send.mockClear; } return \`\${new A()}\`; },
    () => { for (const _ of { [Symbol.iterator]: send.mockReset }); }, () => send.withImplementation(() => {}, send.mockClear),
  ]) quietly(run);
  queueMicrotask(() => quietly(send.mockReset));
  Array.fromAsync([1], send.mockClear).catch(() => {});
  await new Promise((resolve) => { setTimeout(resolve, 1); });
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
