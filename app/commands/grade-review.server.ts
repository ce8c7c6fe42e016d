import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { checkSubmission } from '#app/domain/grading/check-submission.ts';
import type { Evidence } from '#app/domain/grading/evidence.ts';
import type { Grade } from '#app/domain/grading/grade.ts';
import type { Job, JobResult, RunResult } from '#app/domain/grading/job.ts';
import { judge } from '#app/domain/grading/judge.ts';
import { planGrading } from '#app/domain/grading/plan.ts';

export type ReviewToGrade = {
  readonly sandbox: { run(job: Job): Promise<JobResult> };
  readonly exercise: Exercise;
  readonly planted: readonly string[];
  readonly renderVariant: (planted: readonly string[]) => Variant;
  readonly taxonomyKinds: ReadonlySet<string>;
  /** Unchecked. */
  readonly submission: unknown;
  /** Seeds the sandbox's clock and randomness. */
  readonly seed: number;
  readonly now: () => number;
};

/** Evidence is null unless the outcome is `graded`. */
export type GradedSubmission = { readonly grade: Grade; readonly evidence: Evidence | null };

/** Grades one review: check, plan, run, judge. The same seed gives the same grade but for `durationMs`. */
export async function gradeReview({
  sandbox,
  exercise,
  planted,
  renderVariant,
  taxonomyKinds,
  submission,
  seed,
  now,
}: ReviewToGrade): Promise<GradedSubmission> {
  const startedAt = now();
  const variant = renderVariant(planted);
  const checked = checkSubmission(submission, { exercise, variant, taxonomyKinds });
  if (checked.status === 'invalid') {
    return { grade: { outcome: 'invalid', problems: checked.problems }, evidence: null };
  }
  const review = { exercise, variant, renderVariant, submission: checked.submission, seed };
  const plan = planGrading(review);
  const results = new Map<string, RunResult>();
  for (const job of plan.jobs) {
    const { runs } = await sandbox.run(job);
    for (const [id, result] of Object.entries(runs)) results.set(id, result);
  }
  const judgement = judge(review, { plan, results });
  if (judgement.status === 'grader-failed') {
    return { grade: { outcome: 'grader-failed', message: judgement.message }, evidence: null };
  }
  const durationMs = Math.round(now() - startedAt);
  return { grade: { ...judgement.grade, durationMs }, evidence: judgement.evidence };
}
