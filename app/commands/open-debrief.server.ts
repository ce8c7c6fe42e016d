import { debriefView, type DebriefView } from '#app/domain/debrief/debrief-view.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { findAttemptOfLearner, updateDebriefed } from '#db/attempts.server.ts';
import { findGradeOfLearner } from '#db/grades.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { loadExerciseVersion } from './load-exercise-version.server.ts';

type AttemptFacts = {
  readonly exerciseId: string;
  readonly title: string;
  readonly mode: 'counted' | 'practice';
  readonly startedAt: number;
  readonly submittedAt: number;
  readonly ordinal: number;
};

export type OpenedDebrief =
  | { readonly status: 'not-submitted' }
  | { readonly status: 'grading'; readonly attempt: AttemptFacts }
  | { readonly status: 'delayed-ours'; readonly attempt: AttemptFacts }
  | { readonly status: 'graded'; readonly attempt: AttemptFacts; readonly debrief: DebriefView };

/** What a learner sees of their submitted attempt: that it is being graded, or the debrief; null when it is not theirs. */
export async function openDebrief(
  context: CommandContext,
  key: { attemptId: string; learnerId: string },
): Promise<OpenedDebrief | null> {
  const attempt = await findAttemptOfLearner(context.db, key);
  if (attempt === undefined) return null;
  const { submittedAt, submission, planted } = attempt;
  if (submittedAt === null || submission === null) return { status: 'not-submitted' };
  const exercise = await loadExerciseVersion(context, attempt);
  const facts: AttemptFacts = {
    exerciseId: attempt.exerciseId,
    title: exercise.manifest.title,
    mode: attempt.mode,
    startedAt: attempt.startedAt,
    submittedAt,
    ordinal: attempt.ordinal,
  };
  const graded = await findGradeOfLearner(context.db, key);
  if (graded === undefined) {
    return { status: attempt.graderFailures > 0 ? 'delayed-ours' : 'grading', attempt: facts };
  }
  if (attempt.debriefedAt === null) {
    const now = context.now();
    await context.db.inTransaction((tx) => updateDebriefed(tx, { attemptId: attempt.id, now }));
  }
  const code = parseCode(exercise.code);
  const debrief = debriefView({
    exercise,
    variant: renderVariant(code, planted),
    correct: renderVariant(code, []),
    fileOrder: attempt.fileOrder,
    viewed: attempt.draft.viewed,
    attention: attempt.attention,
    submission,
    grade: graded.grade,
    evidence: graded.evidence,
    taxonomy: context.library.taxonomy,
  });
  return { status: 'graded', attempt: facts, debrief };
}
