import { and, asc, count, eq } from 'drizzle-orm';
import type { TakenHint } from '#app/domain/hint/next-hint.ts';
import type { Reader, Writer } from './client.server.ts';
import { attempts } from './schema/attempts.ts';
import { hints } from './schema/hints.ts';

const MOST_HINTS = 100;

/** The hints that an attempt of this learner took, in order. */
export async function listHints(
  db: Reader,
  { attemptId, learnerId }: { attemptId: string; learnerId: string },
): Promise<readonly TakenHint[]> {
  return db
    .select({ defectId: hints.defectId, step: hints.step })
    .from(hints)
    .innerJoin(attempts, eq(attempts.id, hints.attemptId))
    .where(and(eq(hints.attemptId, attemptId), eq(attempts.learnerId, learnerId)))
    .orderBy(asc(hints.number), asc(hints.id))
    .limit(MOST_HINTS);
}

/** How many hints an attempt took: one is enough to mark it as hinted. */
export async function countHints(db: Reader, { attemptId }: { attemptId: string }): Promise<number> {
  const [row] = await db
    .select({ taken: count().mapWith(Number) })
    .from(hints)
    .where(eq(hints.attemptId, attemptId));
  return row?.taken ?? 0;
}

/** Notes that a hint was taken; a second one of the same number is an error. */
export async function insertHint(tx: Writer, hint: typeof hints.$inferInsert): Promise<void> {
  await tx.insert(hints).values(hint);
}
