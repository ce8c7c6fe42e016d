import { debriefView, type DebriefView } from '#app/domain/debrief/debrief-view.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import type { Submission } from '#app/domain/grading/submission.ts';
import type { Attempt } from '#db/attempts.server.ts';
import type { GradeRow } from '#db/grades.server.ts';
import type { CommandContext } from './command-context.server.ts';

/** The whole debrief of a graded attempt, for its learner's eyes. */
export function composeDebrief(
  { library }: Pick<CommandContext, 'library'>,
  {
    attempt,
    submission,
    exercise,
    graded,
  }: { attempt: Attempt; submission: Submission; exercise: Exercise; graded: GradeRow },
): DebriefView {
  const code = parseCode(exercise.code);
  return debriefView({
    exercise,
    variant: renderVariant(code, attempt.planted),
    correct: renderVariant(code, []),
    fileOrder: attempt.fileOrder,
    viewed: attempt.draft.viewed,
    attention: attempt.attention,
    submission,
    grade: graded.grade,
    evidence: graded.evidence,
    taxonomy: library.taxonomy,
  });
}
