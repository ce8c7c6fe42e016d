import { expect, it } from 'vitest';
import { receiveWebhook } from '../code/webhook.ts';
import { deliveryOf, signedRequest, startServices } from '../support/paylane-simulator.ts';

it('the retry of a failed delivery puts the minutes on the account created since', async () => {
  const services = startServices();
  const delivery = deliveryOf('topup.paid', { minutes: 60 });
  const send = (body: unknown) =>
    receiveWebhook(signedRequest(body, { atMs: services.clock.nowMs() }), services);

  expect((await send(delivery)).status).toBe(500);
  services.store.addAccount('acc_1');
  services.clock.advance(60_000);
  expect((await send({ ...delivery, attempt: 2 })).status).toBe(200);
  expect(services.store.findAccount('acc_1')?.minutes).toBe(60);
});
