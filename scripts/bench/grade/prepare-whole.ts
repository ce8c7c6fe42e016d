import type { Job } from '#app/domain/grading/job.ts';
import { LIMITS } from '#app/sandbox/limits.ts';
import { prepareJob, type Prepare } from '#app/sandbox/prepare-job.ts';
import type { PreparedJob } from '#app/sandbox/protocol.ts';

/** A job as the worker gets it, with all of its runs. */
export function prepareWhole(job: Job, prepare: Prepare): Promise<PreparedJob> {
  return prepareJob(
    job,
    { runs: job.runs, earlier: {}, limitMs: LIMITS.runMs, learnerMs: LIMITS.jobMs },
    prepare,
  );
}
