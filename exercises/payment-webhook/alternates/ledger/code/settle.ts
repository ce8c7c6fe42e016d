import type { Delivery, PaylaneEvent } from '../support/paylane.ts';
import type { Account, Store, Tx } from '../support/store.ts';

export type Outcome = 'applied' | 'duplicate' | 'stale' | 'ignored';

type Change = { readonly account: Account } | { readonly outcome: 'stale' | 'ignored' };

class AlreadySettledError extends Error {}

/** Works out the new account first and claims the event last; a claim that fails rolls the work back. */
export async function settleDelivery({ event }: Delivery, store: Store): Promise<Outcome> {
  try {
    return await store.transaction((tx) => post(event, tx));
  } catch (error) {
    if (error instanceof AlreadySettledError) return 'duplicate';
    throw error;
  }
}

async function post(event: PaylaneEvent, tx: Tx): Promise<Outcome> {
  const change = event.type === 'other' ? ({ outcome: 'ignored' } as const) : await changeFor(event, tx);
  if ('account' in change) await tx.saveAccount(change.account);
  if (!(await tx.claim(event.id))) throw new AlreadySettledError(event.id);
  return 'account' in change ? 'applied' : change.outcome;
}

async function changeFor(event: Exclude<PaylaneEvent, { type: 'other' }>, tx: Tx): Promise<Change> {
  const account = await tx.requireAccount(event.accountId);
  if (event.type === 'subscription.updated') {
    if (account.statusSequence >= event.sequence) return { outcome: 'stale' };
    const hasAccess = event.status === 'active' || event.status === 'trialing';
    return { account: { ...account, hasAccess, statusSequence: event.sequence } };
  }
  const sign = event.type === 'topup.paid' ? 1 : -1;
  return { account: { ...account, minutes: account.minutes + sign * event.minutes } };
}
