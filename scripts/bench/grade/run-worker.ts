import type { RunResult } from '#app/domain/grading/job.ts';
import { LIMITS } from '#app/sandbox/limits.ts';
import type { PreparedJob } from '#app/sandbox/protocol.ts';
import type { WorkerProcess } from '#app/sandbox/worker-process.server.ts';

/** Runs a whole job in the worker; gives how long the worker itself worked, and refuses a job that did not end well. */
export async function runWorker(worker: WorkerProcess, job: PreparedJob): Promise<number> {
  const statuses: RunResult['status'][] = [];
  const departure = await worker.run(job, {
    runMs: LIMITS.runMs,
    onResult: ({ result }) => void statuses.push(result.status),
  });
  if (departure.how !== 'finished' || statuses.length !== job.runs.length || statuses.includes('crashed'))
    throw new Error(`the worker did not finish its job: ${JSON.stringify(departure)}`);
  return departure.busyMs;
}
