import { availableParallelism } from 'node:os';
import type { Job, JobResult } from '#app/domain/grading/job.ts';

/** Whatever runs jobs: the sandbox, or one that remembers. */
export type Runner = {
  run(job: Job, options?: { readonly signal?: AbortSignal }): Promise<JobResult>;
};

/** Jobs handed over at once: enough to keep every worker busy, few enough for the sandbox's queue. */
const WAITING_PER_WORKER = 3;

/** The results of jobs in their order, a few at a time; tells after each how many are done. */
export async function runJobs(
  runner: Runner,
  jobs: readonly Job[],
  { signal, onDone }: { signal?: AbortSignal | undefined; onDone?: (done: number) => void } = {},
): Promise<readonly JobResult[]> {
  const results: JobResult[] = [];
  const waiting = [...jobs.entries()];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results[next[0]] = await runner.run(next[1], signal === undefined ? {} : { signal });
      done += 1;
      onDone?.(done);
    }
  };
  const hands = availableParallelism() * WAITING_PER_WORKER;
  await Promise.all(Array.from({ length: Math.min(hands, jobs.length) }, work));
  return results;
}
