import { asc, eq, lt, ne, or, sql } from 'drizzle-orm';
import type { SkillEvent } from '#app/domain/skill/skill-event.ts';
import type { Reader, Writer } from './client.server.ts';
import { gradedEvents } from './schema/grades.ts';
import { judgements } from './schema/judgements.ts';
import { skillProfiles } from './schema/skill-profiles.ts';

export type SkillProfileRow = typeof skillProfiles.$inferSelect;

/** More than anybody reviews in twenty years; a replay reads no more. */
const MOST_EVENTS = 10_000;

/** The kept profile of this learner; undefined before the first graded attempt. */
export async function findSkillProfile(
  db: Reader,
  { learnerId }: { learnerId: string },
): Promise<SkillProfileRow | undefined> {
  const [row] = await db.select().from(skillProfiles).where(eq(skillProfiles.learnerId, learnerId)).limit(1);
  return row;
}

/** Says that the learner's profile lacks something; the profile itself stays until it is replayed. */
export async function markSkillStale(tx: Writer, { learnerId }: { learnerId: string }): Promise<void> {
  await tx
    .insert(skillProfiles)
    .values({ learnerId, modelVersion: 0, revision: 1, builtRevision: 0 })
    .onConflictDoUpdate({
      target: skillProfiles.learnerId,
      set: { revision: sql`${skillProfiles.revision} + 1` },
    });
}

/** Keeps a profile replayed from the events of a revision; later events leave it stale. */
export async function updateSkillProfile(
  tx: Writer,
  {
    learnerId,
    ...built
  }: Pick<SkillProfileRow, 'learnerId' | 'skill' | 'modelVersion' | 'builtAt' | 'builtRevision'>,
): Promise<void> {
  await tx.update(skillProfiles).set(built).where(eq(skillProfiles.learnerId, learnerId));
}

/** Learners whose profile lacks events or was made by another version of the model. */
export async function listStaleLearners(
  db: Reader,
  { modelVersion, limit }: { modelVersion: number; limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ learnerId: skillProfiles.learnerId })
    .from(skillProfiles)
    .where(
      or(
        lt(skillProfiles.builtRevision, skillProfiles.revision),
        ne(skillProfiles.modelVersion, modelVersion),
      ),
    )
    .orderBy(asc(skillProfiles.learnerId))
    .limit(limit);
  return rows.map(({ learnerId }) => learnerId);
}

/** Everything that a learner's profile is replayed from, in the order of time. */
export async function listSkillEvents(
  db: Reader,
  { learnerId }: { learnerId: string },
): Promise<readonly SkillEvent[]> {
  const attempts = await db
    .select({ event: gradedEvents.event })
    .from(gradedEvents)
    .where(eq(gradedEvents.learnerId, learnerId))
    .orderBy(asc(gradedEvents.at), asc(gradedEvents.id))
    .limit(MOST_EVENTS);
  const decisions = await db
    .select({ judgement: judgements.judgement })
    .from(judgements)
    .where(eq(judgements.learnerId, learnerId))
    .orderBy(asc(judgements.at), asc(judgements.id))
    .limit(MOST_EVENTS);
  return [...attempts.map(({ event }) => event), ...decisions.map(({ judgement }) => judgement)];
}

/** Appends a later decision about an attempt; the learner's profile is stale until it is replayed. */
export async function insertJudgement(tx: Writer, row: typeof judgements.$inferInsert): Promise<void> {
  await tx.insert(judgements).values(row);
  await markSkillStale(tx, row);
}
