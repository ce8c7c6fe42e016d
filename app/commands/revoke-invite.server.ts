import { insertAuditEntry } from '#db/audit.server.ts';
import { updateInviteRevoked } from '#db/invites.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Ends an invite: its link takes nobody in any more. */
export async function revokeInvite(
  context: AccountContext,
  { actorId, inviteId }: { actorId: string; inviteId: string },
): Promise<{ readonly status: 'revoked' | 'not-open' }> {
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    if (!(await updateInviteRevoked(tx, { inviteId, now }))) return { status: 'not-open' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId,
      action: 'invite.revoked',
      subject: inviteId,
    });
    return { status: 'revoked' };
  });
}
