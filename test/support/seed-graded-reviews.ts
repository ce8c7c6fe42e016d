import { EMPTY_DRAFT } from '#app/domain/attempt/draft.ts';
import type { GradedEvent } from '#app/domain/grading/graded-event.ts';
import type { AttemptEvent } from '#app/domain/skill/skill-event.ts';
import type { Database } from '#db/client.server.ts';
import { attempts } from '#db/schema/attempts.ts';
import { exerciseVersions } from '#db/schema/exercise-versions.ts';
import { gradedEvents } from '#db/schema/grades.ts';
import { markSkillStale } from '#db/skill-profiles.server.ts';
import { uuidv7 } from 'uuidv7';

/** Writes reviews of one learner as if they had been graded at the time of each event. */
export async function seedGradedReviews(
  db: Database,
  learnerId: string,
  events: readonly AttemptEvent[],
): Promise<void> {
  await db.inTransaction(async (tx) => {
    for (const event of events) {
      const { exerciseId, exerciseVersion, attempt, mode } = event;
      const contentHash = `sha256-${exerciseId}`;
      const at = Date.parse(event.at);
      const attemptId = uuidv7();
      await tx
        .insert(exerciseVersions)
        .values({ contentHash, exerciseId, version: exerciseVersion, files: {}, addedAt: at })
        .onConflictDoNothing();
      await tx.insert(attempts).values({
        id: attemptId,
        learnerId,
        exerciseId,
        contentHash,
        ordinal: attempt,
        mode,
        planted: event.defects.map(({ id }) => id),
        seed: 1,
        noteStyle: 'neutral',
        fileOrder: [],
        startedAt: at,
        draft: EMPTY_DRAFT,
        draftRevision: 0,
        submittedAt: at,
        gradedAt: at,
      });
      await tx.insert(gradedEvents).values({
        id: uuidv7(),
        attemptId,
        learnerId,
        at,
        event: toGradedEvent(event, learnerId),
      });
    }
    await markSkillStale(tx, { learnerId });
  });
}

function toGradedEvent(event: AttemptEvent, learnerId: string): GradedEvent {
  return {
    ...event,
    learnerId,
    activeMs: event.activeMs ?? 600_000,
    verdict: event.verdict ?? 'request-changes',
    defects: event.defects.map(
      ({ id, kind, area, stepsOffered, level, difficulty = 3, severity = 'major' }) => ({
        id,
        kind,
        area,
        stepsOffered,
        level,
        difficulty,
        severity,
        steps: { located: level !== 'missed', explained: false, proven: false, fixed: false },
      }),
    ),
  };
}
