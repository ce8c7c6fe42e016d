import { settleDelivery } from './settle.ts';
import { checkSignature } from './signature.ts';
import type { Clock } from '../support/clock.ts';
import type { WebhookRequest, WebhookResponse } from '../support/http.ts';
import type { Log } from '../support/log.ts';
import { type Delivery, parseDelivery } from '../support/paylane.ts';
import type { SigningSecrets } from '../support/settings.ts';
import type { Store } from '../support/store.ts';

export interface WebhookServices {
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: SigningSecrets;
  readonly store: Store;
}

class Refusal extends Error {
  readonly status: number;

  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

/** Answers one call from Paylane; refusals travel as exceptions and are logged in one place. */
export async function receiveWebhook(
  request: WebhookRequest,
  services: WebhookServices,
): Promise<WebhookResponse> {
  try {
    const delivery = openDelivery(request, services);
    return await settle(delivery, services);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, message } = error;
    services.log.warn('webhook.refused', { status, reason: message });
    return { status, body: message };
  }
}

function openDelivery({ headers, rawBody }: WebhookRequest, { clock, secrets }: WebhookServices): Delivery {
  const signed = { header: headers['paylane-signature'], rawBody };
  const check = checkSignature(signed, { secrets, nowMs: clock.nowMs() });
  if (check !== 'valid') throw new Refusal(401, check);
  const delivery = parseDelivery(rawBody);
  if (!delivery) throw new Refusal(400, 'unreadable');
  return delivery;
}

function settle(delivery: Delivery, { log, store }: WebhookServices): Promise<WebhookResponse> {
  const { id: deliveryId, attempt, event } = delivery;
  const context = { deliveryId, attempt, eventId: event.id, accountId: event.accountId };
  return settleDelivery(delivery, store).then(
    (outcome) => {
      log.info('webhook.settled', { ...context, outcome });
      return { status: 200, body: outcome };
    },
    (error: unknown) => {
      log.error('webhook.failed', { ...context, reason: String(error) });
      return { status: 500, body: 'not settled' };
    },
  );
}
