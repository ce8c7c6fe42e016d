import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPartnerClient } from '../code/partner-client.ts';
import { createMemoryLog } from '../support/log.ts';
import { scriptTransport } from '../support/scripted-transport.ts';
import { createShutdown } from '../support/shutdown.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('a call that is over has left nothing with the shutdown notifier', async () => {
  const shutdown = createShutdown();
  const transport = scriptTransport({ status: 503 }, { status: 429 }, { status: 200 });
  const client = createPartnerClient({ transport, shutdown, log: createMemoryLog() });
  const call = client.call({ method: 'GET', path: '/balance' });
  await vi.advanceTimersByTimeAsync(30_000);

  expect(await call).toMatchObject({ status: 200 });
  expect(transport.sent).toHaveLength(3);
  expect(shutdown.listenerCount).toBe(0);
});
