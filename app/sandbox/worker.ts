import { readFileSync } from 'node:fs';
import ivm from 'isolated-vm';
import type { Run, RunResult } from '#app/domain/grading/job.ts';
import type { Engine, Script } from './inside/engine.ts';
import { createRealm, type Realm } from './inside/realm.ts';
import { runOne } from './inside/run-one.ts';
import { WARM_JOB } from './inside/warm-job.ts';
import { LIMITS } from './limits.ts';
import { isWanted, type FromWorker, type PreparedJob, type RunEnd, type ToWorker } from './protocol.ts';

/** The sandbox's own process: one job, one isolate, one fresh context per run; the parent ends it. */
const engine = createEngine();
let nextRealm: Realm | null = null;

process.on('message', (message: ToWorker) => runJob(message.job));
process.on('disconnect', () => process.exit(0));
// A terminal sends Ctrl-C to the whole group; the server decides when its workers end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
warmUp();
send({ type: 'ready' });

function runJob(job: PreparedJob): void {
  const startedAt = performance.now();
  const statuses: Record<string, RunResult['status']> = { ...job.earlier };
  let ended: RunEnd | null = null;
  let learnerMs = 0;
  for (const run of job.runs) {
    if (run.hasLearnerCode && learnerMs > job.learnerMs) break;
    send({ type: 'progress', ended, startedRunId: run.id });
    const before = process.cpuUsage();
    const result = isWanted(run, statuses) ? runInFreshRealm(run, job) : ({ status: 'skipped' } as const);
    const isSpent = result.status === 'timed-out' || result.status === 'out-of-memory';
    const usedMs = cpuMs(process.cpuUsage(before));
    if (run.hasLearnerCode) learnerMs += usedMs;
    statuses[run.id] = result.status;
    ended = { runId: run.id, result, cpuMs: usedMs };
    if (isSpent) break;
  }
  send({ type: 'progress', ended, startedRunId: null });
  send({ type: 'finished', busyMs: performance.now() - startedAt });
}

function runInFreshRealm(run: Run, job: PreparedJob): RunResult {
  const realm = nextRealm ?? createRealm(engine);
  nextRealm = null;
  return runOne(realm, run, job);
}

/** Runs a small test, so that the harness is compiled before the job comes, and prepares the first run's context. */
function warmUp(): void {
  for (const run of WARM_JOB.runs) runInFreshRealm(run, WARM_JOB);
  nextRealm = createRealm(engine);
}

function createEngine(): Engine {
  const isolate = new ivm.Isolate({ memoryLimit: LIMITS.isolateMb });
  const script = (name: string): Script =>
    isolate.compileScriptSync(readFileSync(new URL(`./${name}.js`, import.meta.url), 'utf8'), {
      filename: `countersign:${name}`,
    });
  let web: Script | undefined;
  return { isolate, harness: script('harness'), web: () => (web ??= script('web')) };
}

function cpuMs({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000;
}

function send(message: FromWorker): void {
  process.send?.(message);
}
