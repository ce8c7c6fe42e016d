import type { TeamRole } from '#app/domain/role.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import { deleteTeamRole } from '#db/teams.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Takes a role in a team away; `not-held` when nothing changed. */
export async function revokeTeamRole(
  context: AccountContext,
  { actorId, teamId, personId, role }: { actorId: string; teamId: string; personId: string; role: TeamRole },
): Promise<{ readonly status: 'revoked' | 'not-held' }> {
  return context.db.inTransaction(async (tx) => {
    if (!(await deleteTeamRole(tx, { teamId, personId, role }))) return { status: 'not-held' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId,
      action: 'team-role.revoked',
      subject: personId,
      detail: { role, teamId },
    });
    return { status: 'revoked' };
  });
}
