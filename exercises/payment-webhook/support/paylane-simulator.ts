import { ManualClock } from './clock.ts';
import { hmacSha256Hex } from './hmac.ts';
import type { WebhookRequest } from './http.ts';
import { ProductionLog } from './log.ts';
import { MemoryStore } from './store.ts';

/** The services a webhook call needs, set up as in production outside of a rotation. */
export function startServices(secrets = { current: 'whsec_live', previous: '' }) {
  return {
    clock: new ManualClock(Date.UTC(2026, 9, 5, 8, 0, 0)),
    log: new ProductionLog(),
    secrets,
    store: new MemoryStore(),
  };
}

/** A delivery as Paylane sends it; `fields` are those of the event. */
export function deliveryOf(
  type: string,
  fields: Readonly<Record<string, unknown>>,
  ids = { delivery: 'dlv_1', event: 'evt_1' },
) {
  return { id: ids.delivery, attempt: 1, event: { id: ids.event, type, accountId: 'acc_1', ...fields } };
}

/** A request signed by Paylane at the given time with the given secret. */
export function signedRequest(
  body: unknown,
  { secret = 'whsec_live', atMs }: { secret?: string; atMs: number },
): WebhookRequest {
  const rawBody = typeof body === 'string' ? body : JSON.stringify(body);
  const timestamp = Math.floor(atMs / 1000);
  const signature = hmacSha256Hex(secret, `${timestamp}.${rawBody}`);
  return { headers: { 'paylane-signature': `t=${timestamp},v1=${signature}` }, rawBody };
}
