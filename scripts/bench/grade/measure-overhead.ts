import { availableParallelism } from 'node:os';
import type { Standby } from '#app/sandbox/standby.server.ts';
import { LIMITS } from '#app/sandbox/limits.ts';
import { runJob } from '#app/sandbox/run-job.server.ts';
import type { MeasureOptions, Row } from '../table.ts';
import { median, takeTurns, timed } from '../take-turns.ts';
import { readCpuMs } from './read-process.ts';
import { referenceJob } from './reference-job.ts';
import { withParts } from './with-parts.ts';

/** Jobs handed over at once per core to measure how many get through. */
const JOBS_PER_CORE = 20;

/** G4 and G5: what a job costs outside its worker, and how many jobs get through when many come at once. */
export async function measureOverhead({ rounds, tell }: MeasureOptions): Promise<readonly Row[]> {
  const cores = availableParallelism();
  tell(`inside and outside the worker, ${rounds} rounds`);
  const alone = await withParts({ size: 1 }, async ({ standby, preparer: { prepare } }) => {
    const watched = watchWorkers(standby);
    let counter = 0;
    const run = (mark: string) => () =>
      runJob(referenceJob(mark), {
        standby: watched.standby,
        prepare,
        runMs: LIMITS.runMs,
        jobMs: LIMITS.jobMs,
      });
    const [latencyMs = Number.NaN, seenMs = Number.NaN] = await takeTurns(
      [() => run(`overhead ${(counter += 1)}`)(), run('seen')],
      { rounds },
    );
    return { latencyMs, seenMs, busyMs: median(watched.busyMs), cpuMs: median(watched.cpuMs) };
  });
  tell(`${JOBS_PER_CORE * cores} jobs at once`);
  const perSecond = await withParts({ size: cores }, async ({ standby, preparer: { prepare } }) => {
    const job = referenceJob('throughput');
    const waiting = Array.from({ length: JOBS_PER_CORE * cores }, () => job);
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        await runJob(next, { standby, prepare, runMs: LIMITS.runMs, jobMs: LIMITS.jobMs });
    };
    const ms = await timed(() => Promise.all(Array.from({ length: cores }, work)));
    return (JOBS_PER_CORE * cores * 1_000) / ms;
  });
  const outside = (latencyMs: number): number => (1 - alone.busyMs / latencyMs) * 100;
  const share = (what: string, latencyMs: number): Row => ({
    goal: 'G4',
    what,
    wanted: { most: 15 },
    figure: outside(latencyMs),
    unit: '%',
    detail: `${latencyMs.toFixed(1)} ms, of them ${alone.busyMs.toFixed(1)} ms in the worker`,
  });
  const throughput = (what: string, jobMs: number, detail: string): Row => ({
    goal: 'G5',
    what,
    wanted: { least: 0.9 },
    figure: (perSecond * jobMs) / 1_000 / cores,
    unit: '×',
    detail: `${perSecond.toFixed(1)} jobs a second on ${cores} cores; ${detail}`,
  });
  return [
    share('outside the worker, texts never seen', alone.latencyMs),
    share('outside the worker, texts graded before', alone.seenMs),
    throughput(
      "throughput / cores × 1 / (a worker's whole life)",
      alone.cpuMs,
      `a worker's start, warm-up and job take ${alone.cpuMs.toFixed(0)} ms of a processor`,
    ),
    throughput(
      'throughput / cores × 1 / (the job in its worker)',
      alone.busyMs,
      `the job alone takes ${alone.busyMs.toFixed(1)} ms; every job starts a new process`,
    ),
  ];
}

/** The standby, noting what its workers tell and use. */
function watchWorkers(standby: Standby) {
  const busyMs: number[] = [];
  const cpuMs: number[] = [];
  const watched: Standby = {
    ...standby,
    async take() {
      const worker = await standby.take();
      return {
        ...worker,
        async run(job, options) {
          const departure = await worker.run(job, options);
          if (departure.how === 'finished') busyMs.push(departure.busyMs);
          cpuMs.push(readCpuMs(worker.pid));
          return departure;
        },
      };
    },
  };
  return { standby: watched, busyMs, cpuMs };
}
