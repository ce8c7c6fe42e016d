import type { RunCondition, RunStatus } from './job.ts';

/** Ways to end that do not forbid the next run of the same unit; a hang or a refusal would only repeat itself. */
const CALM = ['passed', 'failed', 'no-test-ran', 'skipped'] as const satisfies readonly RunStatus[];

/** The conditions that stop a unit's later runs once one has hung, run out of memory or been refused. */
export function afterCalm(earlier: readonly { readonly id: string }[]): RunCondition[] {
  return earlier.map(({ id }) => ({ run: id, status: CALM }));
}
