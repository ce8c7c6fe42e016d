import { insertAuditEntry } from '#db/audit.server.ts';
import { findAccount } from '#db/accounts.server.ts';
import { insertPersonRole } from '#db/roles.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** The roles that are held in the whole organisation; mentors and managers are so in teams. */
export type OrganisationRole = 'admin' | 'learner';

/** Gives a person a role in the whole organisation; `held` when nothing changed. */
export async function grantRole(
  context: AccountContext,
  { actorId, personId, role }: { actorId: string | null; personId: string; role: OrganisationRole },
): Promise<{ readonly status: 'granted' | 'held' | 'unknown-person' }> {
  return context.db.inTransaction(async (tx) => {
    const account = await findAccount(tx, { personId });
    if (account === undefined || account.erasedAt !== null) return { status: 'unknown-person' };
    if (!(await insertPersonRole(tx, { personId, role }))) return { status: 'held' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId,
      action: 'role.granted',
      subject: personId,
      detail: { role },
    });
    return { status: 'granted' };
  });
}
