import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { attempts } from './schema/attempts.ts';
import { gradedEvents, grades } from './schema/grades.ts';

export type GradeRow = typeof grades.$inferSelect;

/** The grade of an attempt of this learner; undefined before it is graded. */
export async function findGradeOfLearner(
  db: Reader,
  { attemptId, learnerId }: { attemptId: string; learnerId: string },
): Promise<GradeRow | undefined> {
  const [row] = await db
    .select({ grade: grades })
    .from(grades)
    .innerJoin(attempts, eq(attempts.id, grades.attemptId))
    .where(and(eq(grades.attemptId, attemptId), eq(attempts.learnerId, learnerId)))
    .limit(1);
  return row?.grade;
}

/** Keeps a grade; a second one for the same attempt is an error. */
export async function insertGrade(tx: Writer, grade: GradeRow): Promise<void> {
  await tx.insert(grades).values(grade);
}

/** Appends the graded event that the skill profile is replayed from. */
export async function insertGradedEvent(tx: Writer, row: typeof gradedEvents.$inferInsert): Promise<void> {
  await tx.insert(gradedEvents).values(row);
}
