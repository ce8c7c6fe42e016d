import { insertAuditEntry } from '#db/audit.server.ts';
import { findTeam, updateTeam } from '#db/teams.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** `closed`: nobody has a right through it any more, until it is `reopened`; its people and history stay. */
export type TeamChange =
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened' };

/** Renames, closes or reopens a team; `unknown-team` if there is none. */
export async function changeTeam(
  context: AccountContext,
  { actorId, teamId, change }: { actorId: string; teamId: string; change: TeamChange },
): Promise<{ readonly status: 'changed' | 'unknown-team' }> {
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    const before = await findTeam(tx, { teamId });
    if (before === undefined) return { status: 'unknown-team' };
    await updateTeam(tx, { teamId, change: columnsOf(change, now) });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId,
      action: `team.${change.kind}`,
      subject: teamId,
      detail: change.kind === 'renamed' ? { from: before.name, to: change.name } : {},
    });
    return { status: 'changed' };
  });
}

function columnsOf(change: TeamChange, now: number): { name: string } | { closedAt: number | null } {
  switch (change.kind) {
    case 'renamed':
      return { name: change.name };
    case 'closed':
      return { closedAt: now };
    case 'reopened':
      return { closedAt: null };
    default:
      return change satisfies never;
  }
}
