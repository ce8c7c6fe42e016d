import { ALL } from './example-review.ts';
import type { Job, RunResult, TestResult } from './job.ts';
import { judge, type Judgement } from './judge.ts';
import { planGrading } from './plan.ts';
import type { Review } from './review.ts';

export const test = (outcome: TestResult['outcome'], message: string | null = null): TestResult => ({
  name: 'adds',
  outcome,
  message,
  line: message === null ? null : 7,
  console: '',
});
export const passed: RunResult = { status: 'passed', tests: [test('passed')], calledProgram: true };
export const failed: RunResult = {
  status: 'failed',
  tests: [test('failed', 'expected 3 to be 4')],
  calledProgram: true,
};
export const hung: RunResult = {
  status: 'timed-out',
  message: 'still running after 2 s',
  file: null,
  line: 3,
};

/** What the exercise's own tests and an honest proof do on a program; `null` leaves it to the honest answer. */
export type Script = (run: { program: string; test: string; seed: number }) => RunResult | null;

/**
 * Runs jobs as the sandbox does, with scripted results: probe i fails where planted defect i stands, everything else
 * passes, but for what the script says. Runs whose conditions are not met are skipped.
 */
export function runScripted(
  jobs: readonly Job[],
  { planted, script = () => null }: { planted: readonly string[]; script?: Script },
): Map<string, RunResult> {
  const probes = ALL.toSorted();
  const failing = new Set(planted.map((id) => `probe-${probes.findIndex((probe) => probe === id) + 1}`));
  const results = new Map<string, RunResult>();
  for (const run of jobs.flatMap(({ runs }) => runs)) {
    const isDue =
      run.requires.every((id) => results.get(id)?.status === 'passed') &&
      (run.onlyIf ?? []).every(({ run: id, status }) =>
        status.some((one) => one === results.get(id)?.status),
      );
    const usual = run.program === 'shown' && failing.has(run.test) ? failed : passed;
    results.set(run.id, isDue ? (script(run) ?? usual) : { status: 'skipped' });
  }
  return results;
}

/** What the grading of a review comes to with scripted results. */
export function judgeScripted(review: Review, script?: Script): Judgement {
  const plan = planGrading(review);
  const { planted } = review.variant;
  return judge(review, {
    plan,
    results: runScripted(plan.jobs, script === undefined ? { planted } : { planted, script }),
  });
}

/** The grade of a review with scripted results; throws when the grader failed. */
export function gradeScripted(
  review: Review,
  script?: Script,
): Extract<Judgement, { status: 'graded' }>['grade'] {
  const judgement = judgeScripted(review, script);
  if (judgement.status === 'graded') return judgement.grade;
  throw new Error(judgement.message);
}
