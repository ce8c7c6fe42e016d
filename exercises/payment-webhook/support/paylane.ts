/**
 * One hand-over of an event. Automatic retries of a delivery keep its id and count `attempt` up; a resend from
 * the Paylane dashboard and a backfill are new deliveries, with a new id, of the same event.
 */
export interface Delivery {
  readonly id: string;
  readonly attempt: number;
  readonly event: PaylaneEvent;
}

export type PaylaneEvent = TopUpEvent | SubscriptionEvent | OtherEvent;

export interface TopUpEvent {
  readonly id: string;
  readonly type: 'topup.paid' | 'topup.refunded';
  readonly accountId: string;
  /** A whole number above 0. */
  readonly minutes: number;
}

export interface SubscriptionEvent {
  readonly id: string;
  readonly type: 'subscription.updated';
  readonly accountId: string;
  /** Paylane adds statuses without notice, so this is not a closed list. */
  readonly status: string;
  /** Starts at 1 and grows with each change of the account's subscription. */
  readonly sequence: number;
}

export interface OtherEvent {
  readonly id: string;
  readonly type: 'other';
  readonly accountId: string;
}

/** Reads a request body; undefined when it is not a delivery as Paylane documents it. */
export function parseDelivery(rawBody: string): Delivery | undefined {
  const body = parseJson(rawBody);
  if (!isRecord(body) || !isText(body.id) || !isCount(body.attempt)) return undefined;
  const event = parseEvent(body.event);
  return event && { id: body.id, attempt: body.attempt, event };
}

function parseEvent(value: unknown): PaylaneEvent | undefined {
  if (!isRecord(value) || !isText(value.id) || !isText(value.type) || !isText(value.accountId))
    return undefined;
  const { id, type, accountId, minutes, status, sequence } = value;
  if (type === 'topup.paid' || type === 'topup.refunded') {
    return isCount(minutes) ? { id, type, accountId, minutes } : undefined;
  }
  if (type === 'subscription.updated') {
    return isText(status) && isCount(sequence) ? { id, type, accountId, status, sequence } : undefined;
  }
  return { id, type: 'other', accountId };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
