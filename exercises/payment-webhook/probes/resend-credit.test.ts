import { expect, it } from 'vitest';
import { receiveWebhook } from '../code/webhook.ts';
import { deliveryOf, signedRequest, startServices } from '../support/paylane-simulator.ts';

it.each(['topup.paid', 'topup.refunded'])('a resent %s event changes the balance once', async (type) => {
  const services = startServices();
  services.store.addAccount('acc_1', { minutes: 500 });
  const send = (body: unknown) =>
    receiveWebhook(signedRequest(body, { atMs: services.clock.nowMs() }), services);

  await send(deliveryOf(type, { minutes: 60 }, { delivery: 'dlv_1', event: 'evt_7' }));
  const afterFirst = services.store.findAccount('acc_1')?.minutes;
  services.clock.advance(86_400_000);
  const resent = await send(deliveryOf(type, { minutes: 60 }, { delivery: 'dlv_2', event: 'evt_7' }));

  expect(resent.status).toBe(200);
  expect(afterFirst).not.toBe(500);
  expect(services.store.findAccount('acc_1')?.minutes).toBe(afterFirst);
});
