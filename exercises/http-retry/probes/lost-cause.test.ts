import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPartnerClient } from '../code/partner-client.ts';
import { createMemoryLog } from '../support/log.ts';
import { scriptTransport } from '../support/scripted-transport.ts';
import { createShutdown } from '../support/shutdown.ts';

function causesOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let link = error; link instanceof Error && chain.length < 10; link = link.cause)
    chain.push(link.cause);
  return chain;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('the error of the transport itself is reached through cause', async () => {
  const refused = Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' });
  const transport = scriptTransport(new Error('socket hang up'), refused);
  const client = createPartnerClient({ transport, shutdown: createShutdown(), log: createMemoryLog() });
  const thrown = client.call({ method: 'GET', path: '/balance' }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(30_000);

  const isFound = causesOf(await thrown).includes(refused);
  expect(isFound).toBe(true);
});
