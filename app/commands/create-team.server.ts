import { insertAuditEntry } from '#db/audit.server.ts';
import { insertTeam } from '#db/teams.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Adds a team without people. */
export async function createTeam(
  context: AccountContext,
  { actorId, name }: { actorId: string; name: string },
): Promise<{ readonly teamId: string }> {
  const teamId = context.newId();
  const now = context.now();
  await context.db.inTransaction(async (tx) => {
    await insertTeam(tx, { id: teamId, name, createdAt: now });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId,
      action: 'team.created',
      subject: teamId,
      detail: { name },
    });
  });
  return { teamId };
}
