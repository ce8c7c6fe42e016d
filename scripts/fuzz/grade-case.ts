import { gradeReview, type GradedSubmission } from '#app/commands/grade-review.server.ts';
import { renderVariant } from '#app/domain/exercise/render.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import type { FuzzExercise } from './corpus.ts';

export type Grader = { readonly sandbox: Sandbox; readonly taxonomyKinds: ReadonlySet<string> };
type Given = {
  readonly exercise: FuzzExercise;
  readonly planted: readonly string[];
  readonly submission: unknown;
  readonly seed: number;
};

/** Grades a submission as the server does: once more when our machine failed. */
export async function gradeCase(given: Given, grader: Grader): Promise<GradedSubmission> {
  const graded = await gradeOnce(given, grader);
  return graded.grade.outcome === 'grader-failed' ? gradeOnce(given, grader) : graded;
}

function gradeOnce(
  { exercise, planted, submission, seed }: Given,
  { sandbox, taxonomyKinds }: Grader,
): Promise<GradedSubmission> {
  return gradeReview({
    sandbox,
    exercise: exercise.exercise,
    planted,
    renderVariant: (ids) => renderVariant(exercise.code, ids),
    taxonomyKinds,
    submission,
    seed,
    now: () => performance.now(),
  });
}
