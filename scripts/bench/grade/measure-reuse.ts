import { startWorker, type WorkerProcess } from '#app/sandbox/worker-process.server.ts';
import { workerCommand } from '#app/sandbox/walls.server.ts';
import type { MeasureOptions, Row } from '../table.ts';
import { takeTurns } from '../take-turns.ts';
import { prepareWhole } from './prepare-whole.ts';
import { referenceJob } from './reference-job.ts';
import { runWorker } from './run-worker.ts';
import { withParts } from './with-parts.ts';

/** G3: the reference job in a process fresh from standby beside a process that has run it before. */
export async function measureReuse({ rounds, tell }: MeasureOptions): Promise<readonly Row[]> {
  tell(`a fresh process and a used one take turns, ${rounds} rounds`);
  return withParts({ size: 1 }, async ({ installation, walls, preparer }) => {
    const job = await prepareWhole(referenceJob('reuse'), preparer.prepare);
    const start = async (): Promise<WorkerProcess> => {
      const worker = startWorker(workerCommand(installation, walls));
      await worker.ready;
      return worker;
    };
    const used = await start();
    await runWorker(used, job);
    let fresh = await start();
    const [freshMs = Number.NaN, usedMs = Number.NaN] = await takeTurns(
      [() => runWorker(fresh, job), () => runWorker(used, job)],
      {
        rounds,
        beforeRound: async () => {
          fresh.kill();
          fresh = await start();
        },
      },
    );
    for (const worker of [fresh, used]) worker.kill();
    return [
      {
        goal: 'G3',
        what: 'fresh process from standby / reused process',
        wanted: { most: 1.25 },
        figure: freshMs / usedMs,
        unit: '×',
        detail: `${freshMs.toFixed(1)} ms, reused ${usedMs.toFixed(1)} ms`,
      },
    ];
  });
}
