import { and, asc, count, eq, exists, gte, isNotNull, isNull, lt, max, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from './client.server.ts';
import type { Attempt } from './attempts.server.ts';
import { attempts } from './schema/attempts.ts';

/** A submitted attempt that nobody grades at the moment. */
const isWaiting = (now: number) =>
  and(
    isNotNull(attempts.submittedAt),
    isNull(attempts.gradedAt),
    or(isNull(attempts.claimedUntil), lt(attempts.claimedUntil, now)),
  );

/** Whether another attempt of the same learner is being graded; a fair share is one each. */
const isLearnerClaimed = (tx: Writer, now: number) => {
  const other = alias(attempts, 'other');
  const isClaimed = and(isNull(other.gradedAt), gte(other.claimedUntil, now), isNull(other.graderMessage));
  return exists(
    tx
      .select({ id: other.id })
      .from(other)
      .where(and(eq(other.learnerId, attempts.learnerId), isClaimed)),
  );
};

/**
 * Takes the oldest waiting attempt until `until`, learners of whom nothing is being graded first; its new claim number is
 * the fencing token.
 */
export async function claimAttempt(
  tx: Writer,
  { now, until }: { now: number; until: number },
): Promise<Attempt | undefined> {
  const [next] = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(isWaiting(now))
    .orderBy(asc(isLearnerClaimed(tx, now)), asc(attempts.submittedAt), asc(attempts.id))
    .limit(1);
  if (next === undefined) return undefined;
  const [claimed] = await tx
    .update(attempts)
    .set({ claim: sql`${attempts.claim} + 1`, claimedUntil: until })
    .where(eq(attempts.id, next.id))
    .returning();
  return claimed;
}

/** Holds a claim longer, for as long as its number is the latest. */
export async function renewClaim(
  tx: Writer,
  { attemptId, claim, until }: { attemptId: string; claim: number; until: number },
): Promise<void> {
  await tx
    .update(attempts)
    .set({ claimedUntil: until })
    .where(and(eq(attempts.id, attemptId), eq(attempts.claim, claim), isNull(attempts.gradedAt)));
}

/** Marks an attempt as graded; false when another worker claimed it meanwhile. */
export async function updateGraded(
  tx: Writer,
  { attemptId, claim, now }: { attemptId: string; claim: number; now: number },
): Promise<boolean> {
  const rows = await tx
    .update(attempts)
    .set({ gradedAt: now, claimedUntil: null, graderMessage: null })
    .where(and(eq(attempts.id, attemptId), eq(attempts.claim, claim), isNull(attempts.gradedAt)))
    .returning({ id: attempts.id });
  return rows.length === 1;
}

/** Notes that our machine failed; the attempt stays submitted and comes up again at `retryAt`. */
export async function updateGraderFailed(
  tx: Writer,
  {
    attemptId,
    claim,
    message,
    retryAt,
  }: { attemptId: string; claim: number; message: string; retryAt: number },
): Promise<void> {
  await tx
    .update(attempts)
    .set({
      claimedUntil: retryAt,
      graderMessage: message,
      graderFailures: sql`${attempts.graderFailures} + 1`,
    })
    .where(and(eq(attempts.id, attemptId), eq(attempts.claim, claim), isNull(attempts.gradedAt)));
}

/** Submitted attempts without a grade, the oldest first; nothing of what was submitted. */
export async function listUngraded(
  db: Reader,
  { limit }: { limit: number },
): Promise<
  readonly (Pick<
    Attempt,
    'exerciseId' | 'submittedAt' | 'claimedUntil' | 'graderFailures' | 'graderMessage'
  > & { readonly attemptId: string })[]
> {
  return db
    .select({
      attemptId: attempts.id,
      exerciseId: attempts.exerciseId,
      submittedAt: attempts.submittedAt,
      claimedUntil: attempts.claimedUntil,
      graderFailures: attempts.graderFailures,
      graderMessage: attempts.graderMessage,
    })
    .from(attempts)
    .where(and(isNotNull(attempts.submittedAt), isNull(attempts.gradedAt)))
    .orderBy(asc(attempts.submittedAt), asc(attempts.id))
    .limit(limit);
}

/** Ends the wait of attempts that our machine failed to grade; gives how many. */
export async function updateRetriedNow(tx: Writer): Promise<number> {
  const rows = await tx
    .update(attempts)
    .set({ claimedUntil: null })
    .where(and(isNotNull(attempts.submittedAt), isNull(attempts.gradedAt), isNotNull(attempts.graderMessage)))
    .returning({ id: attempts.id });
  return rows.length;
}

/** Gives up every claim: at start no worker of an earlier process can still be at work. */
export async function releaseClaims(tx: Writer): Promise<void> {
  await tx
    .update(attempts)
    .set({ claimedUntil: null })
    .where(and(isNotNull(attempts.submittedAt), isNull(attempts.gradedAt)));
}

/** Submitted attempts without a grade: how many there are, how many our machine failed to grade, and what it said last. */
export async function countUngraded(
  db: Reader,
): Promise<{ readonly waiting: number; readonly delayed: number; readonly failure: string | null }> {
  const [row] = await db
    .select({
      waiting: count().mapWith(Number),
      delayed: count(attempts.graderMessage).mapWith(Number),
      failure: max(attempts.graderMessage),
    })
    .from(attempts)
    .where(and(isNotNull(attempts.submittedAt), isNull(attempts.gradedAt)));
  return row ?? { waiting: 0, delayed: 0, failure: null };
}
