import type { TeamRole } from '#app/domain/role.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import { findAccount } from '#db/accounts.server.ts';
import { findTeam, insertTeamRole } from '#db/teams.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Makes a person a learner, mentor or manager of a team; `held` when nothing changed. */
export async function grantTeamRole(
  context: AccountContext,
  { actorId, teamId, personId, role }: { actorId: string; teamId: string; personId: string; role: TeamRole },
): Promise<{ readonly status: 'granted' | 'held' | 'unknown-team' | 'unknown-person' }> {
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    const [team, account] = [await findTeam(tx, { teamId }), await findAccount(tx, { personId })];
    if (team === undefined) return { status: 'unknown-team' };
    if (account === undefined || account.erasedAt !== null) return { status: 'unknown-person' };
    if (!(await insertTeamRole(tx, { teamId, personId, role, addedAt: now }))) return { status: 'held' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId,
      action: 'team-role.granted',
      subject: personId,
      detail: { role, teamId },
    });
    return { status: 'granted' };
  });
}
