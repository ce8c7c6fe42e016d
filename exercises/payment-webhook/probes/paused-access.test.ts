import { expect, it } from 'vitest';
import { receiveWebhook } from '../code/webhook.ts';
import { deliveryOf, signedRequest, startServices } from '../support/paylane-simulator.ts';

it.each(['paused', 'incomplete', 'under_review'])('an account may not render while %s', async (status) => {
  const services = startServices();
  services.store.addAccount('acc_1', { hasAccess: true, statusSequence: 3 });
  const body = deliveryOf('subscription.updated', { status, sequence: 4 });

  await receiveWebhook(signedRequest(body, { atMs: services.clock.nowMs() }), services);
  expect(services.store.findAccount('acc_1')?.hasAccess).toBe(false);
});
