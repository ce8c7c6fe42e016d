import { splitByGroups } from '#app/domain/organisation/split-by-groups.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import type { Writer } from '#db/client.server.ts';
import { deletePersonRole, insertPersonRole } from '#db/roles.server.ts';
import { findOrganisation } from '#db/settings.server.ts';
import { deleteTeamRole, findTeam, insertTeamRole } from '#db/teams.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { isLastAdmin } from './is-last-admin.server.ts';

/** Gives a person the roles that their groups stand for and takes those away that a rule governs; the last admin stays one. */
export async function applyGroupRules(
  context: AccountContext,
  tx: Writer,
  { personId, groups }: { personId: string; groups: readonly string[] },
): Promise<void> {
  const { groupRules } = await findOrganisation(tx);
  const { give, take } = splitByGroups(groupRules, groups);
  const now = context.now();
  const note = (action: 'role.granted' | 'role.revoked', role: string, teamId: string | null) =>
    insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: null,
      action,
      subject: personId,
      detail: { role, teamId, by: 'group' },
    });
  for (const { role, teamId } of give) {
    const isNew =
      role === 'admin' || teamId === null
        ? await insertPersonRole(tx, { personId, role })
        : (await findTeam(tx, { teamId })) !== undefined &&
          (await insertTeamRole(tx, { teamId, personId, role, addedAt: now }));
    if (isNew) await note('role.granted', role, teamId);
  }
  for (const { role, teamId } of take) {
    if (role === 'admin' && (await isLastAdmin(tx, { personId }))) continue;
    const wasHeld =
      role === 'admin' || teamId === null
        ? await deletePersonRole(tx, { personId, role })
        : await deleteTeamRole(tx, { teamId, personId, role });
    if (wasHeld) await note('role.revoked', role, teamId);
  }
}
