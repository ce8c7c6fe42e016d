import { availableParallelism } from 'node:os';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { SandboxLanguage } from '#app/domain/exercise/language.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { planGate, planRepeats, type GatePlan, type JudgedRun } from '#app/domain/gate/plan-gate.ts';
import type { Job, JobResult } from '#app/domain/grading/job.ts';
import { runJobs, type Runner } from './run-jobs.server.ts';

/** So many runs that hang fit into the time of a job (SECURITY.md §1); what came after more of them was not run. */
const MOST_HANGS = 4;

/** Runs every variant once, tells what came of it, then runs the repeats; gives all runs with their results. */
export async function runGate(
  runner: Runner,
  { exercise, ...options }: { exercise: Exercise; language: SandboxLanguage; variants: readonly Variant[] },
  onFirst: (first: readonly JudgedRun[]) => void,
): Promise<readonly JudgedRun[]> {
  const workers = availableParallelism();
  const first = await runPlan(runner, planGate(exercise, { ...options, workers }));
  onFirst(first);
  return [...first, ...(await runPlan(runner, planRepeats(exercise, first, { ...options, workers })))];
}

async function runPlan(runner: Runner, plan: GatePlan): Promise<readonly JudgedRun[]> {
  const results = await runJobs(runner, plan.jobs);
  const late = plan.jobs.flatMap((job, index) => splitLate(job, results[index]));
  const again = await runJobs(runner, late);
  const runs = plan.jobs.map((job, index) =>
    again.reduce<JobResult['runs']>(
      (all, { runs: own }, part) => (late[part]?.programs === job.programs ? { ...all, ...own } : all),
      results[index]?.runs ?? {},
    ),
  );
  return plan.runs.map((run) => ({
    ...run,
    result: runs[run.job]?.[run.run] ?? { status: 'crashed', message: 'the run has no result' },
  }));
}

/** Jobs with the runs that had no time because too many before them hung, few enough that each has its time. */
function splitLate(job: Job, result: JobResult | undefined): readonly Job[] {
  const late = job.runs.filter(({ id }) => result?.runs[id]?.status === 'timed-out');
  if (late.length <= MOST_HANGS) return [];
  return Array.from({ length: Math.ceil(late.length / MOST_HANGS) }, (_, part) => ({
    ...job,
    runs: late.slice(part * MOST_HANGS, (part + 1) * MOST_HANGS),
  }));
}
