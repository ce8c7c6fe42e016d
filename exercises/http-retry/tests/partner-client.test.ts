import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPartnerClient } from '../code/partner-client.ts';
import type { PartnerResponse } from '../support/http.ts';
import { createMemoryLog } from '../support/log.ts';
import { PartnerError } from '../support/partner-error.ts';
import { noAnswer, scriptTransport, type Step } from '../support/scripted-transport.ts';
import { createShutdown } from '../support/shutdown.ts';

const OK: Step = { status: 200, body: '{"id":"po_1"}' };
const BUSY: Step = { status: 503 };
const RESET = new Error('socket hang up');

function setUp(...steps: [Step, ...Step[]]) {
  const transport = scriptTransport(...steps);
  const shutdown = createShutdown();
  const log = createMemoryLog();
  const client = createPartnerClient({ transport, shutdown, log });
  return { transport, shutdown, log, client };
}

/** Lets a minute go by, then returns what became of the call. */
async function outcomeOf(call: Promise<PartnerResponse>): Promise<PartnerResponse | PartnerError> {
  const settled = call.catch((error: unknown) => {
    if (error instanceof PartnerError) return error;
    throw error;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  return settled;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('call', () => {
  it('returns the answer of the first try', async () => {
    const { client, transport, log } = setUp(OK);

    expect(await outcomeOf(client.call({ method: 'GET', path: '/payouts/po_1' }))).toEqual({
      status: 200,
      headers: {},
      body: '{"id":"po_1"}',
    });
    expect(transport.sent).toHaveLength(1);
    expect(log.entries).toEqual([]);
  });

  it.each([429, 500, 502, 503, 504])('tries again after status %i', async (status) => {
    const { client, transport } = setUp({ status }, OK);

    expect(await outcomeOf(client.call({ method: 'GET', path: '/balance' }))).toMatchObject({ status: 200 });
    expect(transport.sent).toHaveLength(2);
  });

  it('tries again after a connection error', async () => {
    const { client, transport } = setUp(RESET, RESET, OK);

    expect(await outcomeOf(client.call({ method: 'GET', path: '/balance' }))).toMatchObject({ status: 200 });
    expect(transport.sent).toHaveLength(3);
  });

  it.each([400, 401, 404, 409, 422])('hands status %i to the caller at once', async (status) => {
    const { client, transport } = setUp({ status, body: 'no' });

    expect(await outcomeOf(client.call({ method: 'GET', path: '/balance' }))).toMatchObject({
      status,
      body: 'no',
    });
    expect(transport.sent).toHaveLength(1);
  });

  it('gives up after four tries and says so', async () => {
    const { client, transport } = setUp(BUSY);
    const error = await outcomeOf(client.call({ method: 'GET', path: '/balance' }));

    expect(error).toBeInstanceOf(PartnerError);
    expect(error).toMatchObject({ attempts: 4, status: 503 });
    expect(transport.sent).toHaveLength(4);
  });

  it('says what the connection failed with', async () => {
    const { client } = setUp(RESET);
    const error = await outcomeOf(client.call({ method: 'GET', path: '/balance' }));

    expect(error).toMatchObject({ attempts: 4, status: undefined });
    expect(error).toHaveProperty('message', expect.stringContaining('socket hang up'));
    expect(error).toHaveProperty('cause', expect.any(Error));
  });

  it('ends a try without an answer after two seconds', async () => {
    const { client, transport } = setUp(noAnswer, OK);

    expect(await outcomeOf(client.call({ method: 'GET', path: '/balance' }))).toMatchObject({ status: 200 });
    const [first, second] = transport.sent.map((sent) => sent.atMs);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2_000);
    expect((second ?? 0) - (first ?? 0)).toBeLessThanOrEqual(2_200);
  });

  it('waits at most 200, 400 and 800 ms between the four tries', async () => {
    const { client, transport } = setUp(BUSY);
    await outcomeOf(client.call({ method: 'GET', path: '/balance' }));

    const times = transport.sent.map((sent) => sent.atMs);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits).toHaveLength(3);
    waits.forEach((wait, index) => expect(wait).toBeLessThanOrEqual(200 * 2 ** index));
  });

  it('waits as long as the partner asks', async () => {
    const { client, transport } = setUp({ status: 429, headers: { 'retry-after': '7' } }, OK);

    expect(await outcomeOf(client.call({ method: 'GET', path: '/balance' }))).toMatchObject({ status: 200 });
    const [first, second] = transport.sent.map((sent) => sent.atMs);
    expect((second ?? 0) - (first ?? 0)).toBe(7_000);
  });

  it('gives up at once when the partner asks for more than ten seconds', async () => {
    const { client, transport } = setUp({ status: 503, headers: { 'retry-after': '120' } });

    expect(await outcomeOf(client.call({ method: 'GET', path: '/balance' }))).toMatchObject({
      attempts: 1,
      status: 503,
    });
    expect(transport.sent).toHaveLength(1);
  });

  it('sends the same idempotency key with each try of a POST', async () => {
    const { client, transport } = setUp(BUSY, RESET, OK);
    await outcomeOf(client.call({ method: 'POST', path: '/payouts', body: '{}' }));
    await outcomeOf(client.call({ method: 'POST', path: '/payouts', body: '{}' }));

    const keys = transport.sent.map((sent) => sent.request.headers?.['idempotency-key']);
    expect(keys).toHaveLength(4);
    expect(keys[0]).toMatch(/\S{16,}/);
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('keeps the headers and the body of the caller', async () => {
    const { client, transport } = setUp(OK);
    await outcomeOf(
      client.call({ method: 'POST', path: '/payouts', headers: { 'x-tenant': 't1' }, body: '{"amount":5}' }),
    );

    expect(transport.sent[0]?.request).toMatchObject({
      method: 'POST',
      path: '/payouts',
      headers: { 'x-tenant': 't1' },
      body: '{"amount":5}',
    });
  });

  it('logs each retry with its reason', async () => {
    const { client, log } = setUp(BUSY, RESET, OK);
    await outcomeOf(client.call({ method: 'PUT', path: '/payouts/po_1' }));

    expect(log.entries.map((entry) => entry.fields)).toEqual([
      expect.objectContaining({ method: 'PUT', path: '/payouts/po_1', attempt: 1, reason: 'status 503' }),
      expect.objectContaining({ attempt: 2, reason: expect.stringContaining('socket hang up') }),
    ]);
  });

  it('ends the wait when the worker is asked to stop', async () => {
    const { client, transport, shutdown } = setUp({ status: 429, headers: { 'retry-after': '9' } }, OK);
    const call = client.call({ method: 'GET', path: '/balance' });
    setTimeout(() => shutdown.request(), 1_000);
    const startMs = Date.now();
    const endedMs = call.then(
      () => 0,
      () => Date.now() - startMs,
    );

    expect(await outcomeOf(call)).toMatchObject({ attempts: 1, status: 429 });
    expect(await endedMs).toBe(1_000);
    expect(transport.sent).toHaveLength(1);
  });
});
