import { drawAttempt } from '#app/domain/attempt/draw-attempt.ts';
import { EMPTY_DRAFT } from '#app/domain/attempt/draft.ts';
import {
  countNextOrdinal,
  findOpenAttempt,
  insertAttempt,
  listPlantedByLearner,
} from '#db/attempts.server.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import { insertExerciseVersion } from '#db/exercise-versions.server.ts';
import { findLastViewOfAnswers } from '#db/shares.server.ts';
import type { CommandContext } from './command-context.server.ts';

export type StartedAttempt =
  | { readonly status: 'started' | 'resumed'; readonly attemptId: string }
  /** This person has seen the answers in somebody's debrief: only practice is left. */
  | { readonly status: 'only-practice' }
  | { readonly status: 'unknown-exercise' };

/** Starts an attempt at a freshly drawn variant, or resumes the open one of the same mode. */
export async function startAttempt(
  context: CommandContext,
  { learnerId, exerciseId, mode }: { learnerId: string; exerciseId: string; mode: 'counted' | 'practice' },
): Promise<StartedAttempt> {
  const found = context.library.find(exerciseId);
  if (found === undefined) return { status: 'unknown-exercise' };
  const { manifest, code, contentHash } = found.exercise;
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<StartedAttempt> => {
    const open = await findOpenAttempt(tx, { learnerId, exerciseId, mode });
    if (open !== undefined) return { status: 'resumed', attemptId: open.id };
    if (
      mode === 'counted' &&
      (await findLastViewOfAnswers(tx, { viewerId: learnerId, exerciseId })) !== undefined
    ) {
      return { status: 'only-practice' };
    }
    const attemptId = context.newId();
    const seed = context.newSeed();
    const draw = drawAttempt(seed, {
      defectIds: Object.keys(manifest.defects),
      files: Object.keys(code),
      earlier: await listPlantedByLearner(tx, { learnerId, exerciseId }),
    });
    await insertExerciseVersion(tx, {
      contentHash,
      exerciseId,
      version: manifest.version,
      files: found.files,
      addedAt: now,
    });
    await insertAttempt(tx, {
      id: attemptId,
      learnerId,
      exerciseId,
      contentHash,
      ordinal: await countNextOrdinal(tx, { learnerId, exerciseId }),
      mode,
      seed,
      ...draw,
      startedAt: now,
      draft: EMPTY_DRAFT,
      draftRevision: 0,
    });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: learnerId,
      action: 'attempt.started',
      subject: attemptId,
      detail: { exerciseId, mode },
    });
    return { status: 'started', attemptId };
  });
}
