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

it('two runs of one payout job reach the partner under the key of the payout', async () => {
  const transport = scriptTransport({ status: 503 }, { status: 201 });
  const client = createPartnerClient({ transport, shutdown: createShutdown(), log: createMemoryLog() });
  for (let run = 0; run < 2; run += 1) {
    const call = client.call({
      method: 'POST',
      path: '/payouts',
      headers: { 'idempotency-key': 'payout-7431' },
      body: '{"amount":5000}',
    });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await call).toMatchObject({ status: 201 });
  }

  expect(transport.sent.map((sent) => sent.request.headers?.['idempotency-key'])).toEqual([
    'payout-7431',
    'payout-7431',
    'payout-7431',
  ]);
});
