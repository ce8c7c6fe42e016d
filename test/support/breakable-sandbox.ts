import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '#app/sandbox/limits.ts';
import { runJob } from '#app/sandbox/run-job.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { createStandby } from '#app/sandbox/standby.server.ts';
import { startParts } from '#app/sandbox/start-parts.server.ts';
import { describeWalls, workerCommand, type CommandLine } from '#app/sandbox/walls.server.ts';
import { startWorker } from '#app/sandbox/worker-process.server.ts';

/** A real sandbox on a machine on which starting a process can be made to fail. */
export type BreakableSandbox = {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** From now on workers are started with another command, or as they should be. */
  startWith(change: ((command: CommandLine) => CommandLine) | null): void;
  /** Ends the worker that waits since before. */
  takeWaiting(): Promise<void>;
};

export async function createBreakableSandbox(): Promise<BreakableSandbox> {
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-breakable-'));
  // The sandbox's own user must be able to get in.
  await chmod(dataDir, 0o755);
  const parts = await startParts({ dataDir, size: 1 });
  const { installation, walls, preparer } = parts;
  let change: ((command: CommandLine) => CommandLine) | null = null;
  const start = () => {
    const command = workerCommand(installation, walls);
    return startWorker(change === null ? command : change(command));
  };
  const standby = createStandby({ start, size: 1 });
  return {
    folder: installation.folder,
    startWith: (given) => (change = given),
    async takeWaiting() {
      const worker = await standby.take().catch(() => null);
      worker?.kill();
      await worker?.closed;
    },
    sandbox: {
      refusal: () => null,
      walls: describeWalls(walls),
      state: () => ({ waiting: 0, ...standby.state() }),
      run: (job, { signal } = {}) =>
        runJob(job, {
          standby,
          prepare: preparer.prepare,
          runMs: LIMITS.runMs,
          jobMs: LIMITS.jobMs,
          signal,
        }),
      async close() {
        preparer.close();
        await Promise.all([standby.close(), parts.standby.close()]);
        await rm(dataDir, { recursive: true, force: true });
      },
    },
  };
}
