import type { Job, JobResult, Run, RunResult } from '#app/domain/grading/job.ts';
import { hasHung, wasStarved } from './is-overdue.ts';
import { LIMITS, PATIENCE } from './limits.ts';
import { prepareJob, type Prepare } from './prepare-job.ts';
import type { Standby } from './standby.server.ts';
import type { Departure } from './worker-process.server.ts';

type Results = Record<string, RunResult>;
type Options = {
  readonly standby: Standby;
  readonly prepare: Prepare;
  readonly runMs: number;
  readonly jobMs: number;
  readonly signal?: AbortSignal | undefined;
};

const CONTROL_ID = 'control';
/** Signals of a process that ran out of memory: V8 aborts or traps when it cannot allocate. */
const MEMORY_SIGNALS = new Set<NodeJS.Signals | null>(['SIGABRT', 'SIGTRAP']);
/** A job that took so many times its time is ended when it had half of that on the processor. */
const JOB_PATIENCE = 3;
/** Workers in a row that may end without giving a result before the rest of the job is given up. */
const IDLE_DEATHS = 3;

/**
 * Runs every combination of a job and gives each a result. A worker that ends abnormally is replaced: the run that it
 * died in is repeated once alone, and if it ends its worker again while clean code passes, the code did it.
 */
export async function runJob(job: Job, given: Options): Promise<JobResult> {
  const startedAt = performance.now();
  const results: Results = {};
  const options = { ...given, spent: { learnerMs: 0 } };
  let idleDeaths = 0;
  for (let rest = job.runs; rest.length > 0; rest = without(job.runs, results)) {
    if (hasHadItsTime(options, performance.now() - startedAt))
      rest = refuseLearnerRuns({ rest, results, jobMs: options.jobMs });
    if (idleDeaths >= IDLE_DEATHS) giveUp(rest, results);
    const runs = without(rest, results).slice(0, LIMITS.runsPerWorker);
    const batch = await runBatch({ job, runs, results, limitMs: options.runMs }, options);
    const died = runs.find((run) => run.id === runOf(batch.departure));
    if (died !== undefined)
      results[died.id] = await explain({ job, run: died, departure: batch.departure }, options);
    for (const { run } of batch.starved) results[run.id] = await runAgain({ job, run, results }, options);
    idleDeaths = without(runs, results).length === runs.length ? idleDeaths + 1 : 0;
  }
  return { runs: results, durationMs: performance.now() - startedAt };
}

/** The wall clock alone never ends a job: what a busy machine makes slow is not the code's fault. */
function hasHadItsTime({ spent, jobMs }: JobOptions, takenMs: number): boolean {
  return spent.learnerMs > jobMs || (takenMs > jobMs * JOB_PATIENCE && hasHung(spent.learnerMs, jobMs));
}

type Batch = {
  readonly job: Job;
  readonly runs: readonly Run[];
  readonly results: Results;
  readonly limitMs: number;
};
/** `spent` adds up what the runs with learner code took. */
type JobOptions = Options & { readonly spent: { learnerMs: number } };

async function runBatch(
  { job, runs, results, limitMs }: Batch,
  { standby, prepare, runMs, jobMs, signal, spent }: JobOptions,
) {
  if (runs.length === 0)
    return { departure: { how: 'finished', busyMs: 0 } satisfies Departure, starved: [] };
  const earlier = Object.fromEntries(Object.entries(results).map(([id, result]) => [id, result.status]));
  const starved: { readonly run: Run; readonly cpuMs: number }[] = [];
  const byId = new Map(runs.map((run) => [run.id, run]));
  const spend = (run: Run | undefined, cpuMs: number): void => {
    if (run?.hasLearnerCode) spent.learnerMs += cpuMs;
  };
  const learnerMs = Math.max(0, jobMs - spent.learnerMs);
  const prepared = await prepareJob(job, { runs, earlier, limitMs, learnerMs }, prepare);
  signal?.throwIfAborted();
  const worker = await standby.take();
  try {
    const departure = await worker.run(prepared, {
      runMs,
      signal,
      onResult: ({ runId, result, cpuMs }) => {
        const run = byId.get(runId);
        results[runId] = result;
        spend(run, cpuMs);
        if (run !== undefined && result.status === 'timed-out' && !hasHung(cpuMs, runMs))
          starved.push({ run, cpuMs });
      },
    });
    if (departure.how !== 'finished') spend(byId.get(departure.runId ?? ''), departure.cpuMs);
    signal?.throwIfAborted();
    return { departure, starved };
  } finally {
    worker.kill();
  }
}

type Case = { readonly job: Job; readonly run: Run; readonly departure: Departure };

/** What a run did that took its worker with it. */
async function explain({ job, run, departure }: Case, options: JobOptions): Promise<RunResult> {
  if (departure.how === 'time') return overdue(departure.cpuMs, options);
  const again: Results = {};
  const second = await runBatch({ job, runs: [alone(run)], results: again, limitMs: options.runMs }, options);
  if (second.starved.length > 0) return runAgain({ job, run, results: again }, options);
  const result = again[run.id];
  if (result !== undefined) return result;
  if (second.departure.how === 'time') return overdue(second.departure.cpuMs, options);
  if (!run.hasLearnerCode || !(await controlPasses(job, options))) {
    return { status: 'crashed', message: `The sandbox worker ended twice while run ${run.id} ran` };
  }
  return blame(second.departure);
}

type Starved = { readonly job: Job; readonly run: Run; readonly results: Results };

/** The result of a run that was starved, with more time; if it hangs again, the first time knows the line. */
async function runAgain({ job, run, results }: Starved, options: JobOptions): Promise<RunResult> {
  const again: Results = {};
  const limitMs = options.runMs * PATIENCE;
  const { departure, starved } = await runBatch(
    { job, runs: [alone(run)], results: again, limitMs },
    options,
  );
  if (starved.some(({ cpuMs }) => wasStarved(cpuMs, options.runMs))) return starvedOut(options);
  const second = again[run.id];
  if (second !== undefined && second.status !== 'timed-out') return second;
  const end = second ?? (departure.how === 'time' ? overdue(departure.cpuMs, options) : timedOut(options));
  return end.status === 'timed-out' ? (results[run.id] ?? end) : end;
}

/** What a run did that its parent ended: it hung, unless the machine never let it run. */
function overdue(cpuMs: number, options: JobOptions): RunResult {
  return wasStarved(cpuMs, options.runMs) ? starvedOut(options) : timedOut(options);
}

/** Our failure, which is never scored: the grading is tried again later. */
function starvedOut({ runMs }: JobOptions): RunResult {
  const seconds = (runMs * PATIENCE) / 1_000;
  return {
    status: 'crashed',
    message: `The machine was too busy to let a run go on within ${seconds} seconds`,
  };
}

function blame(departure: Departure): RunResult {
  const isMemory =
    departure.how === 'memory' || (departure.how === 'died' && MEMORY_SIGNALS.has(departure.signal));
  return isMemory
    ? { status: 'out-of-memory', message: 'Used more memory than a run may take', file: null, line: null }
    : { status: 'invalid', message: 'The code ended the sandbox', file: null, line: null };
}

async function controlPasses(job: Job, options: JobOptions): Promise<boolean> {
  const results: Results = {};
  const control: Run = {
    id: CONTROL_ID,
    ...job.control,
    seed: 1,
    hasLearnerCode: false,
    stopAtFirstFailure: false,
    requires: [],
  };
  await runBatch({ job, runs: [control], results, limitMs: options.runMs }, options);
  return results[CONTROL_ID]?.status === 'passed';
}

/** Hundreds of proofs that hang must not hold a place for minutes. */
function refuseLearnerRuns({
  rest,
  results,
  jobMs,
}: {
  readonly rest: readonly Run[];
  readonly results: Results;
  readonly jobMs: number;
}): readonly Run[] {
  const message = `Not run: the code that ran before took more than ${jobMs / 1_000} seconds together`;
  for (const run of rest)
    if (run.hasLearnerCode) results[run.id] = { status: 'timed-out', message, file: null, line: null };
  return without(rest, results);
}

function giveUp(rest: readonly Run[], results: Results): void {
  for (const run of rest)
    results[run.id] = {
      status: 'crashed',
      message: 'The sandbox worker ended again and again before it did anything',
    };
}

function without(runs: readonly Run[], results: Results): readonly Run[] {
  return runs.filter((run) => results[run.id] === undefined);
}

function runOf(departure: Departure): string | null {
  return departure.how === 'finished' ? null : departure.runId;
}

function alone(run: Run): Run {
  return { ...run, requires: [], onlyIf: [] };
}

function timedOut({ runMs }: JobOptions): RunResult {
  return {
    status: 'timed-out',
    message: `Ran longer than ${runMs / 1_000} seconds`,
    file: null,
    line: null,
  };
}
