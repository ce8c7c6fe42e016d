import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { planTestRun } from '#app/domain/grading/plan-test-run.ts';
import { summarizeRun, type RunSummary } from '#app/domain/grading/run-summary.ts';
import { isQueueFull } from '#app/sandbox/queue.server.ts';
import type { CommandContext } from './command-context.server.ts';

export type RanOnClean =
  | {
      readonly status: 'ran';
      readonly run: RunSummary;
      /** Whether it failed, and used the code under review to find out. */
      readonly refutes: boolean;
    }
  /** A language that is not run here. */
  | { readonly status: 'not-run' }
  | { readonly status: 'busy' }
  | { readonly status: 'failed-ours' };

/** Runs one test of a learner on the exercise's correct code. */
export async function runOnClean(
  context: CommandContext,
  { exercise, seed, text, learnerId }: { exercise: Exercise; seed: number; text: string; learnerId: string },
): Promise<RanOnClean> {
  const job = planTestRun(exercise, { planted: [], seed, test: { kind: 'proof', text } });
  if (job === null) return { status: 'not-run' };
  try {
    const { runs } = await context.sandbox.run(job, { personId: learnerId, urgency: 'interactive' });
    const result = runs[job.runs[0]?.id ?? ''];
    if (result === undefined || result.status === 'crashed') return { status: 'failed-ours' };
    const refutes = result.status === 'failed' && result.calledProgram;
    return { status: 'ran', run: summarizeRun(result), refutes };
  } catch (error) {
    if (isQueueFull(error)) return { status: 'busy' };
    context.log.error({ err: error, learnerId }, 'running a test on the correct code failed');
    return { status: 'failed-ours' };
  }
}
