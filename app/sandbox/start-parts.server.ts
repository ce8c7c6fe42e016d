import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSandbox, type Installation } from './install.server.ts';
import { startPreparer } from './preparer-process.server.ts';
import { createPreparer, type Preparer } from './preparer.server.ts';
import { createStandby, type Standby } from './standby.server.ts';
import { offeredWalls, workerCommand, type WallName } from './walls.server.ts';
import { startWorker, type WorkerProcess } from './worker-process.server.ts';

/** What a sandbox is made of, ready to take jobs. */
export type SandboxParts = {
  readonly installation: Installation;
  readonly walls: ReadonlySet<WallName>;
  readonly standby: Standby;
  readonly preparer: Preparer;
};

/** Where worker, protocol and harness are; one module of a bundle stands elsewhere, so the project's root counts too. */
const SOURCE_DIRS = [dirname(fileURLToPath(import.meta.url)), resolve('app/sandbox')];

/** Installs the worker, finds out which walls hold here, and keeps `size` workers warm. Rejects when none starts. */
export async function startParts({
  dataDir,
  size,
}: {
  readonly dataDir: string;
  readonly size: number;
}): Promise<SandboxParts> {
  const installation = installSandbox(resolve(dataDir), SOURCE_DIRS);
  const { walls, first } = await wallsThatHold(installation);
  const start = (): WorkerProcess => startWorker(workerCommand(installation, walls));
  return {
    installation,
    walls,
    standby: createStandby({ start, size, first }),
    preparer: createPreparer(() => startPreparer(installation, walls)),
  };
}

type Held = { readonly walls: ReadonlySet<WallName>; readonly first: WorkerProcess };

/** A wall counts only if a real worker starts behind it: the sandbox user may be unable to read the installation. */
async function wallsThatHold(installation: Installation): Promise<Held> {
  const offered = offeredWalls();
  let failure: unknown;
  for (const walls of [offered, without(offered, 'user'), without(offered, 'network'), new Set<WallName>()]) {
    const first = startWorker(workerCommand(installation, walls));
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
