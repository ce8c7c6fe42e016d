import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPartnerClient } from '../code/partner-client.ts';
import type { Transport } from '../support/http.ts';
import { createMemoryLog } from '../support/log.ts';
import { scriptTransport } from '../support/scripted-transport.ts';
import { createShutdown } from '../support/shutdown.ts';

const stallsInBody: Transport['send'] = async (_request, signal) => ({
  status: 200,
  headers: {},
  text: () =>
    new Promise((_resolve, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('a body that stops coming ends the try after two seconds, and the call is tried again', async () => {
  const transport = scriptTransport(stallsInBody, { status: 200, body: 'whole' });
  const client = createPartnerClient({ transport, shutdown: createShutdown(), log: createMemoryLog() });
  const bodies: string[] = [];
  void client.call({ method: 'GET', path: '/statements' }).then((response) => bodies.push(response.body));
  await vi.advanceTimersByTimeAsync(30_000);

  expect(bodies).toEqual(['whole']);
  const [first, second] = transport.sent.map((sent) => sent.atMs);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2_000);
  expect((second ?? 0) - (first ?? 0)).toBeLessThanOrEqual(2_200);
});
