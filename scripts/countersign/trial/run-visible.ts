import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { Job, JobResult } from '#app/domain/grading/job.ts';
import { planTestRun } from '#app/domain/grading/plan-test-run.ts';
import { summarizeTestRun } from '#app/domain/grading/summarize-test-run.ts';

/** The visible tests of a variant, one line each. */
export async function runVisible({
  exercise,
  variant,
  sandbox,
}: {
  exercise: Exercise;
  variant: Variant;
  sandbox: { run(job: Job): Promise<JobResult> };
}): Promise<readonly string[]> {
  const job = planTestRun(exercise, { planted: variant.planted, seed: 1, test: { kind: 'visible' } });
  if (job === null) return [`${exercise.manifest.language} is reviewed by reading; it is not run.`];
  const { runs } = await sandbox.run(job);
  const { tests, outcome } = summarizeTestRun(job.runs.map(({ id }) => runs[id]));
  return [...tests.map((test) => `${test.outcome}  ${test.name}`), outcome];
}
