import { insertAuditEntry } from '#db/audit.server.ts';
import { updateRetriedNow } from '#db/grading-queue.server.ts';
import type { CommandContext } from './command-context.server.ts';

/** Lets every review that our machine failed to grade be tried again at once. */
export async function retryGrading(
  context: CommandContext,
  { actorId }: { actorId: string },
): Promise<{ readonly jobs: number }> {
  const jobs = await context.db.inTransaction(async (tx) => {
    const count = await updateRetriedNow(tx);
    if (count > 0) {
      await insertAuditEntry(tx, {
        id: context.newId(),
        at: context.now(),
        actorId,
        action: 'attempt.retried',
        subject: null,
        detail: { attempts: count },
      });
    }
    return count;
  });
  if (jobs > 0) context.wakeGrading();
  return { jobs };
}
