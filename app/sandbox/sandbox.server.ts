import { availableParallelism } from 'node:os';
import type { Job, JobResult } from '#app/domain/grading/job.ts';
import { startParts } from './start-parts.server.ts';
import { LIMITS } from './limits.ts';
import type { LineLimits } from './fair-line.ts';
import { createQueue, type Entry, type Refusal } from './queue.server.ts';
import { runJob } from './run-job.server.ts';
import { selfTest } from './self-test.server.ts';
import { describeWalls, type Wall } from './walls.server.ts';

/** Runs code that nobody trusts. One per server. */
export type Sandbox = {
  /** Results for every run of the job. Rejects for a full queue, an aborted signal or a machine failure, never for what the code did. */
  run(job: Job, entry?: Partial<Entry>): Promise<JobResult>;
  /** Why a job that came now would be refused, before anything is made ready for it; null when there is room. */
  refusal(entry: Entry): Refusal | null;
  readonly walls: readonly Wall[];
  /** Jobs that wait for a worker, workers that could take one at once, and why the last one did not start, if so. */
  state(): {
    readonly waiting: number;
    readonly ready: number;
    readonly failure: string | null;
  };
  close(): Promise<void>;
};

export type SandboxOptions = {
  readonly dataDir: string;
  /** Jobs that run at the same time; default: one per core. */
  readonly size?: number;
  /** Wall clock that one combination may take. */
  readonly runMs?: number;
  /** Processor time that one job's runs with learner code may take together. */
  readonly jobMs?: number;
  readonly log?: { readonly warn: (details: object, message: string) => void };
};

/** Jobs that may wait per running one before new ones are refused. */
const WAITING_PER_WORKER = 50;
/** Runs that one person may have waiting and running: the one they see, and the next. */
const RUNS_PER_PERSON = 2;
/** Gradings are kept in the database while they wait; only those at work come here. */
const GRADINGS_PER_PERSON = 50;

/** Installs the worker, finds out which walls hold here, tests one worker, and keeps others warm. Rejects when none starts. */
export async function createSandbox({
  dataDir,
  size = availableParallelism(),
  runMs = LIMITS.runMs,
  jobMs = LIMITS.jobMs,
  log,
}: SandboxOptions): Promise<Sandbox> {
  const { walls, standby, preparer } = await startParts({ dataDir, size });
  const described = describeWalls(walls);
  for (const wall of described) {
    if (!wall.inForce) log?.warn({ wall: wall.name }, `Sandbox wall missing: ${wall.detail}`);
  }
  const { prepare } = preparer;
  const close = async (): Promise<void> => {
    preparer.close();
    await standby.close();
  };
  try {
    await selfTest({ standby, prepare });
  } catch (error) {
    await close();
    throw error;
  }
  const waiting = size * WAITING_PER_WORKER;
  const limits: LineLimits = {
    interactive: { waiting, perPerson: RUNS_PER_PERSON },
    background: { waiting, perPerson: GRADINGS_PER_PERSON },
  };
  const queue = createQueue({ places: size, limits });
  return {
    run: (job, { personId = null, urgency = 'background', signal } = {}) =>
      queue.enter(() => runJob(job, { standby, prepare, runMs, jobMs, signal }), {
        personId,
        urgency,
        signal,
      }),
    refusal: (entry) => queue.refusal(entry),
    walls: described,
    state: () => ({ waiting: queue.waiting(), ...standby.state() }),
    close,
  };
}
