import { insertAuditEntry } from '#db/audit.server.ts';
import { updateDisputeWithdrawn } from '#db/disputes.server.ts';
import type { CommandContext } from './command-context.server.ts';

/** Takes back an open dispute of this learner; `closed` when it is decided, withdrawn or not theirs. */
export async function withdrawDispute(
  context: CommandContext,
  given: { disputeId: string; attemptId: string; learnerId: string },
): Promise<{ readonly status: 'withdrawn' | 'closed' }> {
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    if (!(await updateDisputeWithdrawn(tx, { ...given, now }))) return { status: 'closed' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: given.learnerId,
      action: 'dispute.withdrawn',
      subject: given.disputeId,
      detail: { attemptId: given.attemptId },
    });
    return { status: 'withdrawn' };
  });
}
