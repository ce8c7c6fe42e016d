import { expect, it } from 'vitest';
import { receiveWebhook } from '../code/webhook.ts';
import { deliveryOf, signedRequest, startServices } from '../support/paylane-simulator.ts';

it.each([
  ['with a foreign signature', deliveryOf('topup.paid', { minutes: 60 }), 'whsec_other'],
  ['that cannot be read', '[]', 'whsec_live'],
])('a delivery %s leaves a warning in the production log', async (_title, body, secret) => {
  const services = startServices();
  services.store.addAccount('acc_1');

  await receiveWebhook(signedRequest(body, { secret, atMs: services.clock.nowMs() }), services);
  expect(services.log.lines).toContainEqual(
    expect.objectContaining({ level: 'warn', name: 'webhook.refused' }),
  );
});
