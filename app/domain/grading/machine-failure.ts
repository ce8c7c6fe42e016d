import type { Job, Run, RunResult } from './job.ts';

export type Results = ReadonlyMap<string, RunResult>;

/**
 * What our machine failed to do, in words for the log; null when every needed run says what the code did.
 * `spare` runs only serve the debrief: their crash costs no grade.
 */
export function findMachineFailure(
  jobs: readonly Job[],
  { results, spare }: { results: Results; spare: ReadonlySet<string> },
): string | null {
  for (const run of jobs.flatMap(({ runs }) => runs)) {
    const result = results.get(run.id);
    if (spare.has(run.id)) continue;
    if (result === undefined) return `the sandbox gave no result for run ${run.id}`;
    if (result.status === 'crashed') return `the sandbox failed in run ${run.id}: ${result.message}`;
    if (result.status === 'skipped' && isDue(run, results)) return `the sandbox left out run ${run.id}`;
  }
  return null;
}

/** Whether everything that a run waits for happened. */
function isDue({ requires, onlyIf = [] }: Run, results: Results): boolean {
  return (
    requires.every((id) => results.get(id)?.status === 'passed') &&
    onlyIf.every(({ run, status }) => status.some((one) => one === results.get(run)?.status))
  );
}
