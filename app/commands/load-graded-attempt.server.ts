import type { DebriefView } from '#app/domain/debrief/debrief-view.ts';
import { listDisputeItems, type DisputeItem } from '#app/domain/debrief/dispute-item.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { findAttemptOfLearner, type Attempt } from '#db/attempts.server.ts';
import { findGradeOfLearner } from '#db/grades.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { composeDebrief } from './compose-debrief.server.ts';
import { loadExerciseVersion } from './load-exercise-version.server.ts';

export type GradedAttempt = {
  readonly attempt: Attempt;
  readonly exercise: Exercise;
  readonly debrief: DebriefView;
  /** What can be disputed in it. */
  readonly items: readonly DisputeItem[];
};

/** A graded attempt of this learner with its debrief; null when it is missing, somebody else's or not graded. */
export async function loadGradedAttempt(
  context: Pick<CommandContext, 'db' | 'library'>,
  key: { attemptId: string; learnerId: string },
): Promise<GradedAttempt | null> {
  const attempt = await findAttemptOfLearner(context.db, key);
  const graded = await findGradeOfLearner(context.db, key);
  const submission = attempt?.submission ?? null;
  if (attempt === undefined || graded === undefined || submission === null) return null;
  const exercise = await loadExerciseVersion(context, attempt);
  const debrief = composeDebrief(context, { attempt, submission, exercise, graded });
  const { fileOrder } = attempt;
  return { attempt, exercise, debrief, items: listDisputeItems(debrief, { submission, fileOrder }) };
}
