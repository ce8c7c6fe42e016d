import { insertAuditEntry } from '#db/audit.server.ts';
import { deletePersonRole } from '#db/roles.server.ts';
import type { AccountContext } from './command-context.server.ts';
import type { OrganisationRole } from './grant-role.server.ts';
import { isLastAdmin } from './is-last-admin.server.ts';

/** Takes a role in the whole organisation away; the last admin who can sign in keeps it. */
export async function revokeRole(
  context: AccountContext,
  { actorId, personId, role }: { actorId: string; personId: string; role: OrganisationRole },
): Promise<{ readonly status: 'revoked' | 'not-held' | 'last-admin' }> {
  return context.db.inTransaction(async (tx) => {
    if (role === 'admin' && (await isLastAdmin(tx, { personId }))) return { status: 'last-admin' };
    if (!(await deletePersonRole(tx, { personId, role }))) return { status: 'not-held' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId,
      action: 'role.revoked',
      subject: personId,
      detail: { role },
    });
    return { status: 'revoked' };
  });
}
