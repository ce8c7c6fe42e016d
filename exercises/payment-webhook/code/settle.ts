import type { Delivery, PaylaneEvent, SubscriptionEvent } from '../support/paylane.ts';
import type { Store, Tx } from '../support/store.ts';

export type Outcome = 'applied' | 'duplicate' | 'stale' | 'ignored';

// @neutral
/** Settles one verified delivery and says what became of it; rejects when its account does not exist. */
export async function settleDelivery(delivery: Delivery, store: Store): Promise<Outcome> {
  // @end
  // @site resend-credit
  const key = claimKey(delivery);
  // @end

  // @plant lost-retry
  const isFirst = await store.transaction((tx) => tx.claim(key));
  if (!isFirst) return 'duplicate';
  return store.transaction((tx) => applyEvent(delivery.event, tx));
  // @clean
  return store.transaction(async (tx) => {
    const isFirst = await tx.claim(key);
    return isFirst ? applyEvent(delivery.event, tx) : 'duplicate';
  });
  // @end
}

async function applyEvent(event: PaylaneEvent, tx: Tx): Promise<Outcome> {
  switch (event.type) {
    case 'topup.paid':
      return changeMinutes(event.accountId, event.minutes, tx);
    // @decoy negative-balance
    case 'topup.refunded':
      return changeMinutes(event.accountId, -event.minutes, tx);
    // @end
    case 'subscription.updated':
      return updateAccess(event, tx);
    case 'other':
      return 'ignored';
  }
}

async function changeMinutes(accountId: string, change: number, tx: Tx): Promise<Outcome> {
  const account = await tx.requireAccount(accountId);
  await tx.saveAccount({ ...account, minutes: account.minutes + change });
  return 'applied';
}

async function updateAccess(event: SubscriptionEvent, tx: Tx): Promise<Outcome> {
  const account = await tx.requireAccount(event.accountId);
  // @decoy older-update
  if (event.sequence <= account.statusSequence) return 'stale';
  // @end

  await tx.saveAccount({
    ...account,
    statusSequence: event.sequence,
    // @site paused-access
    hasAccess: grantsAccess(event.status),
    // @end
  });
  return 'applied';
}

/** Whether an account with this subscription status may render. */
function grantsAccess(status: string): boolean {
  // @plant paused-access
  const lapsed = ['past_due', 'unpaid', 'canceled'];
  return !lapsed.includes(status);
  // @clean
  const inForce = ['trialing', 'active'];
  return inForce.includes(status);
  // @end
}

/** The key under which a delivery is remembered. */
function claimKey(delivery: Delivery): string {
  // @plant resend-credit
  return `paylane:${delivery.id}`;
  // @clean
  return `paylane:${delivery.event.id}`;
  // @end
}
