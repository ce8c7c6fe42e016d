import { join } from 'node:path';
import { sandboxLanguage } from '#app/domain/exercise/language.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { planGate } from '#app/domain/gate/plan-gate.ts';
import type { Job } from '#app/domain/grading/job.ts';
import { loadLibrary } from '#app/library/library.server.ts';
import { workerCommand, type CommandLine } from '#app/sandbox/walls.server.ts';
import { startWorker, type WorkerProcess } from '#app/sandbox/worker-process.server.ts';
import { ROOT } from '../../countersign/paths.ts';
import type { MeasureOptions, Row } from '../table.ts';
import { takeTurns } from '../take-turns.ts';
import { prepareWhole } from './prepare-whole.ts';
import { runWorker } from './run-worker.ts';
import { withParts } from './with-parts.ts';

/**
 * G6: the exercises' own tests and probes on clean and on each defect alone, in a worker behind all walls beside one that
 * is a plain Node process with its just-in-time compiler and no limit. Each round has new processes.
 */
export async function measureWalls({ rounds, tell }: MeasureOptions): Promise<readonly Row[]> {
  return withParts({ size: 1 }, async ({ installation, walls, preparer }) => {
    const corpus = await listCorpus();
    tell(`${corpus.length} exercises with and without walls take turns, ${rounds} rounds`);
    const jobs = await Promise.all(corpus.map((job) => prepareWhole(job, preparer.prepare)));
    const bare: CommandLine = { file: process.execPath, args: ['--no-node-snapshot', installation.worker] };
    const commands = [workerCommand(installation, walls), bare];
    let workers: readonly WorkerProcess[] = [];
    const [walled = Number.NaN, open = Number.NaN] = await takeTurns(
      commands.map((_, index) => async () => {
        const worker = workers[index];
        if (worker === undefined) throw new Error('each round starts its workers');
        for (const job of jobs) await runWorker(worker, job);
      }),
      {
        rounds,
        beforeRound: async () => {
          for (const worker of workers) worker.kill();
          workers = commands.map(startWorker);
          await Promise.all(workers.map((worker) => worker.ready));
        },
      },
    );
    for (const worker of workers) worker.kill();
    return [
      {
        goal: 'G6',
        what: 'all walls / default flags, on every exercise',
        wanted: { most: 1.05 },
        figure: walled / open,
        unit: '×',
        detail: `${walled.toFixed(0)} ms, without walls ${open.toFixed(0)} ms, ${jobs.length} exercises`,
      },
    ];
  });
}

/** One job per exercise that is run here: clean, and each defect alone, against every visible test and probe. */
async function listCorpus(): Promise<readonly Job[]> {
  const library = await loadLibrary(join(ROOT, 'exercises'));
  return library.list().flatMap(({ id }) => {
    const exercise = library.find(id)?.exercise;
    const language = exercise && sandboxLanguage(exercise.manifest.language);
    if (exercise === undefined || language === null || language === undefined) return [];
    const code = parseCode(exercise.code);
    const subsets = [[], ...Object.keys(exercise.manifest.defects).map((defect) => [defect])];
    const variants = subsets.map((planted) => renderVariant(code, planted));
    return planGate(exercise, { language, variants, workers: 1 }).jobs;
  });
}
