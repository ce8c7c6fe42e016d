import { expect, it } from 'vitest';
import { receiveWebhook } from '../code/webhook.ts';
import { deliveryOf, signedRequest, startServices } from '../support/paylane-simulator.ts';

it('a delivery signed with an empty key is refused when no rotation runs', async () => {
  const services = startServices({ current: 'whsec_live', previous: '' });
  services.store.addAccount('acc_1');
  const forged = signedRequest(deliveryOf('topup.paid', { minutes: 90_000 }), {
    secret: '',
    atMs: services.clock.nowMs(),
  });

  expect((await receiveWebhook(forged, services)).status).toBe(401);
  expect(services.store.findAccount('acc_1')?.minutes).toBe(0);
});
