import type { Job, JobResult, Run, RunResult } from '#app/domain/grading/job.ts';
import { LIMITS } from './limits.ts';
import { prepareJob } from './prepare-job.server.ts';
import type { Standby } from './standby.server.ts';
import type { Departure } from './worker-process.server.ts';

type Results = Record<string, RunResult>;
type Options = { readonly standby: Standby; readonly signal?: AbortSignal | undefined };

const CONTROL_ID = 'control';
/** Signals of a process that ran out of memory: V8 aborts or traps when it cannot allocate. */
const MEMORY_SIGNALS = new Set<NodeJS.Signals | null>(['SIGABRT', 'SIGTRAP']);

/**
 * Runs every combination of a job and gives each a result. A worker that ends abnormally is replaced: the run that it
 * died in is repeated once alone, and if it ends its worker again while clean code passes, the code did it.
 */
export async function runJob(job: Job, options: Options): Promise<JobResult> {
  const startedAt = performance.now();
  const results: Results = {};
  let learnerMs = 0;
  for (let rest = job.runs; rest.length > 0; rest = job.runs.filter((run) => results[run.id] === undefined)) {
    if (learnerMs > LIMITS.jobMs) rest = refuseLearnerRuns(rest, results);
    if (rest.length === 0) break;
    const before = performance.now();
    const departure = await runBatch({ job, runs: rest, results }, options);
    if (rest.some((run) => run.hasLearnerCode)) learnerMs += performance.now() - before;
    const run = rest.find((one) => departure.how !== 'finished' && one.id === departure.runId);
    if (options.signal?.aborted) throw options.signal.reason;
    if (run !== undefined) results[run.id] = await explain({ job, run, departure, results }, options);
    else if (departure.how !== 'finished') giveUpUnlessProgress(rest, results, departure);
  }
  return { runs: results, durationMs: performance.now() - startedAt };
}

type Batch = { readonly job: Job; readonly runs: readonly Run[]; readonly results: Results };

async function runBatch({ job, runs, results }: Batch, { standby, signal }: Options): Promise<Departure> {
  const earlier = Object.fromEntries(Object.entries(results).map(([id, result]) => [id, result.status]));
  const worker = await standby.take();
  try {
    return await worker.run(prepareJob(job, runs, earlier), {
      signal,
      onResult: (id, result) => {
        results[id] = result;
      },
    });
  } finally {
    worker.kill();
  }
}

type Case = {
  readonly job: Job;
  readonly run: Run;
  readonly departure: Departure;
  readonly results: Results;
};

/** What a run did that took its worker with it. */
async function explain({ job, run, departure, results }: Case, options: Options): Promise<RunResult> {
  if (departure.how === 'time') return timedOut();
  const again: Results = {};
  const alone = { ...run, requires: [], onlyIf: [] };
  const second = await runBatch({ job, runs: [alone], results: again }, options);
  const result = again[run.id];
  if (result !== undefined) return result;
  if (second.how === 'time') return timedOut();
  if (!run.hasLearnerCode || !(await controlPasses(job, options))) {
    return { status: 'crashed', message: `The sandbox worker ended twice while run ${run.id} ran` };
  }
  void results;
  return blame(second);
}

function blame(departure: Departure): RunResult {
  const isMemory =
    departure.how === 'memory' || (departure.how === 'died' && MEMORY_SIGNALS.has(departure.signal));
  return isMemory
    ? { status: 'out-of-memory', message: `Used more memory than a run may take`, file: null, line: null }
    : { status: 'invalid', message: 'The code ended the sandbox', file: null, line: null };
}

async function controlPasses(job: Job, options: Options): Promise<boolean> {
  const results: Results = {};
  const control: Run = {
    id: CONTROL_ID,
    ...job.control,
    seed: 1,
    hasLearnerCode: false,
    stopAtFirstFailure: false,
    requires: [],
  };
  await runBatch({ job, runs: [control], results }, options);
  return results[CONTROL_ID]?.status === 'passed';
}

/** A hang of one job's learner code must not hold the queue for minutes. */
function refuseLearnerRuns(rest: readonly Run[], results: Results): readonly Run[] {
  for (const run of rest)
    if (run.hasLearnerCode)
      results[run.id] = {
        status: 'timed-out',
        message: `Not run: the earlier runs took more than ${LIMITS.jobMs / 1_000} seconds`,
        file: null,
        line: null,
      };
  return rest.filter((run) => !run.hasLearnerCode);
}

/** A worker that died between two runs says nothing about any of them; one that did nothing at all will not do better. */
function giveUpUnlessProgress(rest: readonly Run[], results: Results, departure: Departure): void {
  if (rest.some((run) => results[run.id] !== undefined)) return;
  for (const run of rest)
    results[run.id] = {
      status: 'crashed',
      message: `The sandbox worker ended before it started (${departure.how})`,
    };
}

function timedOut(): RunResult {
  return {
    status: 'timed-out',
    message: `Ran longer than ${LIMITS.runMs / 1_000} seconds`,
    file: null,
    line: null,
  };
}
