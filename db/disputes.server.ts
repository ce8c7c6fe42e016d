import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { DisputeFacts } from '#app/domain/debrief/dispute-view.ts';
import type { Reader, Writer } from './client.server.ts';
import { attempts } from './schema/attempts.ts';
import { disputes } from './schema/disputes.ts';

type Owner = { readonly attemptId: string; readonly learnerId: string };

const MOST_DISPUTES = 500;

/** What a learner disputed in one of their attempts, oldest first. */
export async function listDisputesOfLearner(
  db: Reader,
  { attemptId, learnerId }: Owner,
): Promise<readonly DisputeFacts[]> {
  return db
    .select({
      id: disputes.id,
      itemType: disputes.itemType,
      itemId: disputes.itemId,
      comment: disputes.comment,
      run: disputes.run,
      filedAt: disputes.filedAt,
      resolution: disputes.resolution,
      answer: disputes.answer,
    })
    .from(disputes)
    .innerJoin(attempts, eq(attempts.id, disputes.attemptId))
    .where(and(eq(disputes.attemptId, attemptId), eq(attempts.learnerId, learnerId)))
    .orderBy(asc(disputes.filedAt), asc(disputes.id))
    .limit(MOST_DISPUTES);
}

/** Files a dispute; false when one about the same item is open. */
export async function insertDispute(tx: Writer, dispute: typeof disputes.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(disputes).values(dispute).onConflictDoNothing().returning({ id: disputes.id });
  return rows.length === 1;
}

/** Takes back an open dispute of this learner; false when there is none of this id. */
export async function updateDisputeWithdrawn(
  tx: Writer,
  { disputeId, attemptId, learnerId, now }: Owner & { disputeId: string; now: number },
): Promise<boolean> {
  const own = tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.id, attemptId), eq(attempts.learnerId, learnerId)));
  const rows = await tx
    .update(disputes)
    .set({ resolution: 'withdrawn', resolvedAt: now, resolvedById: learnerId })
    .where(and(eq(disputes.id, disputeId), inArray(disputes.attemptId, own), isNull(disputes.resolvedAt)))
    .returning({ id: disputes.id });
  return rows.length === 1;
}
