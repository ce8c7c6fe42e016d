import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPartnerClient } from '../code/partner-client.ts';
import { createMemoryLog } from '../support/log.ts';
import { PartnerError } from '../support/partner-error.ts';
import { scriptTransport } from '../support/scripted-transport.ts';
import { createShutdown } from '../support/shutdown.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('forty calls against a partner that is down add ten retries between them', async () => {
  const transport = scriptTransport({ status: 503 });
  const client = createPartnerClient({ transport, shutdown: createShutdown(), log: createMemoryLog() });
  const calls = Array.from({ length: 40 }, () => client.call({ method: 'GET', path: '/balance' }));
  const results = Promise.allSettled(calls);
  await vi.advanceTimersByTimeAsync(120_000);

  for (const result of await results) {
    expect(result).toEqual({ status: 'rejected', reason: expect.any(PartnerError) });
  }
  expect(transport.sent).toHaveLength(50);
});

it('calls that come one after the other share the ten retries', async () => {
  const transport = scriptTransport({ status: 503 });
  const client = createPartnerClient({ transport, shutdown: createShutdown(), log: createMemoryLog() });
  for (let call = 0; call < 8; call += 1) {
    const result = client.call({ method: 'GET', path: '/balance' }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await result).toBeInstanceOf(PartnerError);
  }

  expect(transport.sent).toHaveLength(18);
});
