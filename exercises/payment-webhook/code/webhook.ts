import { checkSignature } from './signature.ts';
import { settleDelivery } from './settle.ts';
import type { Clock } from '../support/clock.ts';
import type { WebhookRequest, WebhookResponse } from '../support/http.ts';
import type { Log } from '../support/log.ts';
import { parseDelivery } from '../support/paylane.ts';
import type { SigningSecrets } from '../support/settings.ts';
import type { Store } from '../support/store.ts';

export interface WebhookServices {
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: SigningSecrets;
  readonly store: Store;
}

/** Answers one call from Paylane. Any status other than 200 makes Paylane deliver again later. */
export async function receiveWebhook(
  request: WebhookRequest,
  { clock, log, secrets, store }: WebhookServices,
): Promise<WebhookResponse> {
  const header = request.headers['paylane-signature'];
  const check = checkSignature({ header, rawBody: request.rawBody }, { secrets, nowMs: clock.nowMs() });
  // @site quiet-refusal
  if (check !== 'valid') return refuse({ status: 401, body: check }, log);
  // @end

  const delivery = parseDelivery(request.rawBody);
  if (delivery === undefined) return refuse({ status: 400, body: 'unreadable' }, log);

  const { event, attempt } = delivery;
  const context = { deliveryId: delivery.id, attempt, eventId: event.id, accountId: event.accountId };
  try {
    const outcome = await settleDelivery(delivery, store);
    log.info('webhook.settled', { ...context, outcome });
    return { status: 200, body: outcome };
  } catch (error) {
    // @neutral
    log.error('webhook.failed', { ...context, reason: String(error) });
    // @end
    return { status: 500, body: 'not settled' };
  }
}

function refuse(response: WebhookResponse, log: Log): WebhookResponse {
  // @plant quiet-refusal
  log.debug('webhook.refused', { status: response.status, reason: response.body });
  // @clean
  log.warn('webhook.refused', { status: response.status, reason: response.body });
  // @end
  return response;
}
