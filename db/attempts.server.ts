import { and, desc, eq, isNull, max } from 'drizzle-orm';
import type { Attention } from '#app/domain/attempt/attention.ts';
import type { Draft } from '#app/domain/attempt/draft.ts';
import type { Submission } from '#app/domain/grading/submission.ts';
import type { Reader, Writer } from './client.server.ts';
import { attempts } from './schema/attempts.ts';

export type Attempt = typeof attempts.$inferSelect;

/** What a list of attempts shows: facts of one's own, no answers. */
export type AttemptRow = Pick<
  Attempt,
  | 'id'
  | 'exerciseId'
  | 'ordinal'
  | 'mode'
  | 'startedAt'
  | 'draftSavedAt'
  | 'submittedAt'
  | 'gradedAt'
  | 'debriefedAt'
>;

/** A learner's attempts, newest first. */
export async function listAttemptsByLearner(
  db: Reader,
  { learnerId, limit }: { learnerId: string; limit: number },
): Promise<readonly AttemptRow[]> {
  return db
    .select({
      id: attempts.id,
      exerciseId: attempts.exerciseId,
      ordinal: attempts.ordinal,
      mode: attempts.mode,
      startedAt: attempts.startedAt,
      draftSavedAt: attempts.draftSavedAt,
      submittedAt: attempts.submittedAt,
      gradedAt: attempts.gradedAt,
      debriefedAt: attempts.debriefedAt,
    })
    .from(attempts)
    .where(eq(attempts.learnerId, learnerId))
    .orderBy(desc(attempts.startedAt), desc(attempts.id))
    .limit(limit);
}

/** One attempt of this learner; undefined when it is missing or somebody else's. */
export async function findAttemptOfLearner(
  db: Reader,
  { attemptId, learnerId }: { attemptId: string; learnerId: string },
): Promise<Attempt | undefined> {
  const [attempt] = await db
    .select()
    .from(attempts)
    .where(and(eq(attempts.id, attemptId), eq(attempts.learnerId, learnerId)))
    .limit(1);
  return attempt;
}

/** The open attempt of a learner at an exercise in this mode, if there is one. */
export async function findOpenAttempt(
  db: Reader,
  { learnerId, exerciseId, mode }: Pick<Attempt, 'learnerId' | 'exerciseId' | 'mode'>,
): Promise<{ readonly id: string } | undefined> {
  const [attempt] = await db
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(
        eq(attempts.learnerId, learnerId),
        eq(attempts.exerciseId, exerciseId),
        eq(attempts.mode, mode),
        isNull(attempts.submittedAt),
      ),
    )
    .limit(1);
  return attempt;
}

/** An attempt of a learner at an exercise, of any mode, whose answers are still to be kept from them. */
export async function findUngradedAttempt(
  db: Reader,
  { learnerId, exerciseId }: Pick<Attempt, 'learnerId' | 'exerciseId'>,
): Promise<{ readonly id: string } | undefined> {
  const [attempt] = await db
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(eq(attempts.learnerId, learnerId), eq(attempts.exerciseId, exerciseId), isNull(attempts.gradedAt)),
    )
    .orderBy(desc(attempts.startedAt), desc(attempts.id))
    .limit(1);
  return attempt;
}

/** The number that the learner's next attempt at this exercise gets. */
export async function countNextOrdinal(
  db: Reader,
  { learnerId, exerciseId }: Pick<Attempt, 'learnerId' | 'exerciseId'>,
): Promise<number> {
  const [row] = await db
    .select({ last: max(attempts.ordinal).mapWith(Number) })
    .from(attempts)
    .where(and(eq(attempts.learnerId, learnerId), eq(attempts.exerciseId, exerciseId)));
  return (row?.last ?? 0) + 1;
}

/** Starts an attempt. */
export async function insertAttempt(tx: Writer, attempt: typeof attempts.$inferInsert): Promise<void> {
  await tx.insert(attempts).values(attempt);
}

/** Saves a draft if it is based on the stored revision and the attempt is open; tells whether it was. */
export async function updateDraft(
  tx: Writer,
  change: { attemptId: string; learnerId: string; revision: number; draft: Draft; now: number },
): Promise<boolean> {
  const rows = await tx
    .update(attempts)
    .set({ draft: change.draft, draftRevision: change.revision + 1, draftSavedAt: change.now })
    .where(
      and(
        eq(attempts.id, change.attemptId),
        eq(attempts.learnerId, change.learnerId),
        eq(attempts.draftRevision, change.revision),
        isNull(attempts.submittedAt),
      ),
    )
    .returning({ id: attempts.id });
  return rows.length === 1;
}

/** Keeps what was on the learner's screen so far, while the attempt is open. */
export async function updateAttention(
  tx: Writer,
  change: { attemptId: string; learnerId: string; attention: Attention },
): Promise<void> {
  await tx
    .update(attempts)
    .set({ attention: change.attention })
    .where(
      and(
        eq(attempts.id, change.attemptId),
        eq(attempts.learnerId, change.learnerId),
        isNull(attempts.submittedAt),
      ),
    );
}

/** Submits an open attempt; false when it was submitted before or is somebody else's. */
export async function updateSubmission(
  tx: Writer,
  change: { attemptId: string; learnerId: string; submission: Submission; signature: string; now: number },
): Promise<boolean> {
  const rows = await tx
    .update(attempts)
    .set({ submission: change.submission, signature: change.signature, submittedAt: change.now })
    .where(
      and(
        eq(attempts.id, change.attemptId),
        eq(attempts.learnerId, change.learnerId),
        isNull(attempts.submittedAt),
      ),
    )
    .returning({ id: attempts.id });
  return rows.length === 1;
}

/** Notes the first look at the debrief. */
export async function updateDebriefed(
  tx: Writer,
  { attemptId, now }: { attemptId: string; now: number },
): Promise<void> {
  await tx
    .update(attempts)
    .set({ debriefedAt: now })
    .where(and(eq(attempts.id, attemptId), isNull(attempts.debriefedAt)));
}

/** Which variants a learner has had of an exercise, most recent first. */
export async function listPlantedByLearner(
  db: Reader,
  { learnerId, exerciseId }: Pick<Attempt, 'learnerId' | 'exerciseId'>,
): Promise<readonly (readonly string[])[]> {
  const rows = await db
    .select({ planted: attempts.planted })
    .from(attempts)
    .where(and(eq(attempts.learnerId, learnerId), eq(attempts.exerciseId, exerciseId)))
    .orderBy(desc(attempts.ordinal), desc(attempts.id))
    .limit(100);
  return rows.map(({ planted }) => planted);
}
