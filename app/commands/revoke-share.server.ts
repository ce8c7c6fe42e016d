import { insertAuditEntry } from '#db/audit.server.ts';
import { findShareOfLearner, updateShareRevoked } from '#db/shares.server.ts';
import type { CommandContext } from './command-context.server.ts';

/** Ends the link to a debrief of this learner at once; `none` when no link is in force. */
export async function revokeShare(
  context: CommandContext,
  key: { attemptId: string; learnerId: string },
): Promise<{ readonly status: 'revoked' | 'none' }> {
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    const share = await findShareOfLearner(tx, key);
    if (share === undefined) return { status: 'none' };
    await updateShareRevoked(tx, { shareId: share.id, now });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: key.learnerId,
      action: 'debrief.share-revoked',
      subject: key.attemptId,
      detail: { shareId: share.id },
    });
    return { status: 'revoked' };
  });
}
