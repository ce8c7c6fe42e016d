import { insertAuditEntry } from '#db/audit.server.ts';
import { deleteAccommodation } from '#db/accommodations.server.ts';
import { updateInvitesForgotten } from '#db/invites.server.ts';
import { updateSignaturesErased } from '#db/ledger.server.ts';
import { deleteResetsOfPerson } from '#db/password-resets.server.ts';
import { findAccount } from '#db/accounts.server.ts';
import { updatePerson } from '#db/people.server.ts';
import { deleteRolesOfPerson } from '#db/roles.server.ts';
import { deleteFactorsOfPerson } from '#db/second-factors.server.ts';
import { deleteSessionsOfPerson } from '#db/sessions.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { isLastAdmin } from './is-last-admin.server.ts';

/**
 * Replaces everything that names a person by a pseudonym, for ever. What they did stays countable: ledger and audit log
 * keep the pseudonym, and the chain of signed verdicts goes on holding.
 */
export async function erasePerson(
  context: AccountContext,
  { actorId, personId }: { actorId: string; personId: string },
): Promise<{ readonly status: 'erased' | 'unknown-person' | 'last-admin' }> {
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    const account = await findAccount(tx, { personId });
    if (account === undefined || account.erasedAt !== null) return { status: 'unknown-person' };
    if (await isLastAdmin(tx, { personId })) return { status: 'last-admin' };
    const pseudonym = `Former member ${context.newId().slice(-8)}`;
    await updateInvitesForgotten(tx, { email: account.email, now });
    await updateSignaturesErased(tx, { learnerId: personId, pseudonym });
    await deleteRolesOfPerson(tx, { personId });
    await deleteSessionsOfPerson(tx, { personId });
    await deleteResetsOfPerson(tx, { personId });
    await deleteFactorsOfPerson(tx, { personId });
    await deleteAccommodation(tx, { personId });
    const gone = { passwordHash: '', profile: null, disabledAt: account.disabledAt ?? now, erasedAt: now };
    const email = `${personId}@erased.invalid`;
    await updatePerson(tx, { personId, change: { name: pseudonym, email, ...gone } });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId,
      action: 'person.erased',
      subject: personId,
    });
    return { status: 'erased' };
  });
}
