import { insertAuditEntry } from '#db/audit.server.ts';
import { deleteResetsOfPerson } from '#db/password-resets.server.ts';
import { findAccount } from '#db/accounts.server.ts';
import { updatePerson } from '#db/people.server.ts';
import { deleteSessionsOfPerson } from '#db/sessions.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { isLastAdmin } from './is-last-admin.server.ts';

/** Ends a person's sessions and lets them sign in no more, until reactivated; everything they did stays. */
export async function disablePerson(
  context: AccountContext,
  { actorId, personId }: { actorId: string | null; personId: string },
): Promise<{ readonly status: 'disabled' | 'was-disabled' | 'unknown-person' | 'last-admin' }> {
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    const account = await findAccount(tx, { personId });
    if (account === undefined) return { status: 'unknown-person' };
    if (account.disabledAt !== null) return { status: 'was-disabled' };
    if (await isLastAdmin(tx, { personId })) return { status: 'last-admin' };
    await updatePerson(tx, { personId, change: { disabledAt: now } });
    await deleteResetsOfPerson(tx, { personId });
    const sessions = await deleteSessionsOfPerson(tx, { personId });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId,
      action: 'person.disabled',
      subject: personId,
      detail: { sessions },
    });
    return { status: 'disabled' };
  });
}
