import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job, JobResult } from '#app/domain/grading/job.ts';
import { installSandbox, type Installation } from './install.server.ts';
import { LIMITS } from './limits.ts';
import { startPreparer } from './preparer-process.server.ts';
import { createPreparer } from './preparer.server.ts';
import { createQueue } from './queue.server.ts';
import { runJob } from './run-job.server.ts';
import { selfTest } from './self-test.server.ts';
import { createStandby } from './standby.server.ts';
import { describeWalls, offeredWalls, type Wall, type WallName } from './walls.server.ts';
import { startWorker, type WorkerProcess } from './worker-process.server.ts';

/** Runs code that nobody trusts. One per server. */
export type Sandbox = {
  /** Results for every run of the job. Rejects for a full queue, an aborted signal or a machine failure, never for what the code did. */
  run(job: Job, options?: { readonly signal?: AbortSignal }): Promise<JobResult>;
  readonly walls: readonly Wall[];
  /** Jobs that wait for a worker. */
  waiting(): number;
  close(): Promise<void>;
};

export type SandboxOptions = {
  readonly dataDir: string;
  /** Jobs that run at the same time; default: one per core. */
  readonly size?: number;
  /** Wall clock that one combination may take. */
  readonly runMs?: number;
  readonly log?: { readonly warn: (details: object, message: string) => void };
};

/** Jobs that may wait per running one before new ones are refused. */
const WAITING_PER_WORKER = 50;
/** Where worker, protocol and harness are; one module of a bundle stands elsewhere, so the project's root counts too. */
const SOURCE_DIRS = [dirname(fileURLToPath(import.meta.url)), resolve('app/sandbox')];

/** Installs the worker, finds out which walls hold here, tests one worker, and keeps others warm. Rejects when none starts. */
export async function createSandbox({
  dataDir,
  size = availableParallelism(),
  runMs = LIMITS.runMs,
  log,
}: SandboxOptions): Promise<Sandbox> {
  const installation = installSandbox(resolve(dataDir), SOURCE_DIRS);
  const { walls, first } = await wallsThatHold(installation);
  const described = describeWalls(walls);
  for (const wall of described) {
    if (!wall.inForce) log?.warn({ wall: wall.name }, `Sandbox wall missing: ${wall.detail}`);
  }
  const standby = createStandby({ installation, walls, size, first });
  const preparer = createPreparer(() => startPreparer(installation, walls));
  const { prepare } = preparer;
  await selfTest({ standby, prepare });
  const queue = createQueue({ running: size, waiting: size * WAITING_PER_WORKER });
  return {
    run: (job, options = {}) =>
      queue.enter(() => runJob(job, { standby, prepare, runMs, signal: options.signal }), options.signal),
    walls: described,
    waiting: () => queue.waiting(),
    close: () => {
      preparer.close();
      return standby.close();
    },
  };
}

type Held = { readonly walls: ReadonlySet<WallName>; readonly first: WorkerProcess };

/** A wall counts only if a real worker starts behind it: the sandbox user may be unable to read the installation. */
async function wallsThatHold(installation: Installation): Promise<Held> {
  const offered = offeredWalls();
  let failure: unknown;
  for (const walls of [offered, without(offered, 'user'), without(offered, 'network'), new Set<WallName>()]) {
    const first = startWorker(installation, walls);
    try {
      await first.ready;
      return { walls, first };
    } catch (error) {
      failure = error;
      first.kill();
    }
  }
  throw new Error('The sandbox cannot start on this machine', { cause: failure });
}

function without(walls: ReadonlySet<WallName>, name: WallName): ReadonlySet<WallName> {
  return new Set([...walls].filter((wall) => wall !== name));
}
