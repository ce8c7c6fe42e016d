import { beforeEach, describe, expect, it } from 'vitest';
import { receiveWebhook } from '../code/webhook.ts';
import { deliveryOf, signedRequest, startServices } from '../support/paylane-simulator.ts';

let services = startServices();

beforeEach(() => {
  services = startServices();
  services.store.addAccount('acc_1', { minutes: 30 });
});

function send(body: unknown, secret = 'whsec_live') {
  return receiveWebhook(signedRequest(body, { secret, atMs: services.clock.nowMs() }), services);
}

function account() {
  return services.store.findAccount('acc_1');
}

describe('signature', () => {
  it('refuses a request without a signature header', async () => {
    const { rawBody } = signedRequest(deliveryOf('topup.paid', { minutes: 60 }), {
      atMs: services.clock.nowMs(),
    });
    const response = await receiveWebhook({ headers: {}, rawBody }, services);
    expect(response).toEqual({ status: 401, body: 'malformed' });
    expect(account()?.minutes).toBe(30);
  });

  it('refuses a body that was changed after signing', async () => {
    const request = signedRequest(deliveryOf('topup.paid', { minutes: 60 }), {
      atMs: services.clock.nowMs(),
    });
    const changed = { ...request, rawBody: request.rawBody.replace('60', '600') };
    expect(await receiveWebhook(changed, services)).toEqual({ status: 401, body: 'mismatch' });
    expect(account()?.minutes).toBe(30);
  });

  it('refuses a signature made with another secret', async () => {
    const response = await send(deliveryOf('topup.paid', { minutes: 60 }), 'whsec_other');
    expect(response).toEqual({ status: 401, body: 'mismatch' });
  });

  it.each([
    ['accepts a signature of 5 minutes ago', 300_000, 200],
    ['refuses a signature older than 5 minutes', 301_000, 401],
  ])('%s', async (_title, ageMs, status) => {
    const request = signedRequest(deliveryOf('topup.paid', { minutes: 60 }), {
      atMs: services.clock.nowMs(),
    });
    services.clock.advance(ageMs);
    expect((await receiveWebhook(request, services)).status).toBe(status);
  });

  it('accepts the current and the previous secret while a rotation runs', async () => {
    services.secrets = { current: 'whsec_next', previous: 'whsec_live' };
    const first = deliveryOf('topup.paid', { minutes: 60 });
    const second = deliveryOf('topup.paid', { minutes: 15 }, { delivery: 'dlv_2', event: 'evt_2' });
    expect((await send(first, 'whsec_live')).status).toBe(200);
    expect((await send(second, 'whsec_next')).status).toBe(200);
    expect(account()?.minutes).toBe(105);
  });
});

describe('top-ups', () => {
  it('adds paid minutes', async () => {
    expect(await send(deliveryOf('topup.paid', { minutes: 60 }))).toEqual({ status: 200, body: 'applied' });
    expect(account()?.minutes).toBe(90);
  });

  it('takes refunded minutes back, spent ones too', async () => {
    expect((await send(deliveryOf('topup.refunded', { minutes: 50 }))).status).toBe(200);
    expect(account()?.minutes).toBe(-20);
  });

  it('settles a delivery once when Paylane retries it', async () => {
    const delivery = deliveryOf('topup.paid', { minutes: 60 });
    await send(delivery);
    const retry = await send({ ...delivery, attempt: 2 });
    expect(retry).toEqual({ status: 200, body: 'duplicate' });
    expect(account()?.minutes).toBe(90);
  });
});

describe('subscriptions', () => {
  it.each([
    ['trialing', true],
    ['active', true],
    ['past_due', false],
    ['canceled', false],
  ])('status %s sets access to %s', async (status, hasAccess) => {
    services.store.addAccount('acc_1', { hasAccess: !hasAccess });
    await send(deliveryOf('subscription.updated', { status, sequence: 1 }));
    expect(account()?.hasAccess).toBe(hasAccess);
  });

  it('leaves the account alone when an older update arrives late', async () => {
    const newer = deliveryOf('subscription.updated', { status: 'canceled', sequence: 8 });
    const ids = { delivery: 'dlv_2', event: 'evt_2' };
    const older = deliveryOf('subscription.updated', { status: 'active', sequence: 7 }, ids);
    await send(newer);
    expect(await send(older)).toEqual({ status: 200, body: 'stale' });
    expect(account()).toMatchObject({ hasAccess: false, statusSequence: 8 });
  });
});

describe('everything else', () => {
  it('answers 200 to other event types and changes nothing', async () => {
    const before = account();
    expect(await send(deliveryOf('invoice.drafted', {}))).toEqual({ status: 200, body: 'ignored' });
    expect(account()).toEqual(before);
  });

  it('answers 400 to a genuine delivery that is not readable', async () => {
    expect(await send('{"id":"dlv_1"')).toEqual({ status: 400, body: 'unreadable' });
  });

  it('answers 500 and logs the failure when the account does not exist', async () => {
    const response = await send(deliveryOf('topup.paid', { accountId: 'acc_9', minutes: 60 }));
    expect(response.status).toBe(500);
    expect(services.log.lines).toEqual([
      {
        level: 'error',
        name: 'webhook.failed',
        fields: expect.objectContaining({ eventId: 'evt_1', accountId: 'acc_9' }),
      },
    ]);
  });
});
