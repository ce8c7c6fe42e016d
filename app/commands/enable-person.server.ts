import { insertAuditEntry } from '#db/audit.server.ts';
import { findAccount } from '#db/accounts.server.ts';
import { updatePerson } from '#db/people.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Lets a deactivated person sign in again, with the roles held before; an erased one stays erased. */
export async function enablePerson(
  context: AccountContext,
  { actorId, personId }: { actorId: string | null; personId: string },
): Promise<{ readonly status: 'enabled' | 'was-enabled' | 'unknown-person' | 'erased' }> {
  return context.db.inTransaction(async (tx) => {
    const account = await findAccount(tx, { personId });
    if (account === undefined) return { status: 'unknown-person' };
    if (account.erasedAt !== null) return { status: 'erased' };
    if (account.disabledAt === null) return { status: 'was-enabled' };
    await updatePerson(tx, { personId, change: { disabledAt: null } });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId,
      action: 'person.enabled',
      subject: personId,
    });
    return { status: 'enabled' };
  });
}
