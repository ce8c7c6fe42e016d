import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { RunResult, TestResult } from '#app/domain/grading/job.ts';
import { planTestRun, type TestsToRun } from '#app/domain/grading/plan-test-run.ts';
import { summarizeTestRun } from '#app/domain/grading/summarize-test-run.ts';
import { isQueueFull } from '#app/sandbox/queue.server.ts';
import { findAttemptOfLearner } from '#db/attempts.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { loadExerciseVersion } from './load-exercise-version.server.ts';

export type RanTests =
  | {
      readonly status: 'ran';
      readonly outcome: Exclude<RunResult['status'], 'crashed'>;
      readonly tests: readonly TestResult[];
      readonly message: string | null;
      readonly line: number | null;
      readonly durationMs: number;
    }
  /** Too many runs wait: of this learner, or of everyone. */
  | { readonly status: 'busy'; readonly of: 'yours' | 'everyones'; readonly retryAfterMs: number }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed-ours'; readonly message: string }
  | { readonly status: 'not-run'; readonly message: string }
  | { readonly status: 'missing' };

const OURS = 'Our sandbox failed to run this; nothing of yours is lost. Run it again.';

/** Runs the visible tests or a proof against the code as shown, or against the learner's edits of it. */
export async function runTests(
  context: CommandContext,
  given: {
    attemptId: string;
    learnerId: string;
    test: TestsToRun;
    edits?: SourceFiles | undefined;
    signal?: AbortSignal | undefined;
  },
): Promise<RanTests> {
  const { learnerId: personId, signal } = given;
  const entry = { personId, urgency: 'interactive', signal } as const;
  // Before anything is read: a server with too much to do says so at once.
  const refusal = context.sandbox.refusal(entry);
  if (refusal !== null) return { status: 'busy', ...refusal };
  const attempt = await findAttemptOfLearner(context.db, given);
  if (attempt === undefined) return { status: 'missing' };
  try {
    const exercise = await loadExerciseVersion(context, attempt);
    const { planted, seed } = attempt;
    const job = planTestRun(exercise, {
      planted,
      seed,
      test: given.test,
      ...(given.edits && { edits: given.edits }),
    });
    if (job === null) {
      return {
        status: 'not-run',
        message: `${exercise.manifest.language} is reviewed here by reading; it is not run.`,
      };
    }
    const result = await context.sandbox.run(job, entry);
    const summary = summarizeTestRun(job.runs.map(({ id }) => result.runs[id]));
    if (summary.outcome === 'crashed') return { status: 'failed-ours', message: OURS };
    return { status: 'ran', ...summary, outcome: summary.outcome, durationMs: result.durationMs };
  } catch (error) {
    if (isQueueFull(error)) return { status: 'busy', of: error.of, retryAfterMs: error.retryAfterMs };
    if (signal?.aborted) return { status: 'stopped' };
    context.log.error({ err: error, attemptId: given.attemptId }, 'running tests failed');
    return { status: 'failed-ours', message: OURS };
  }
}
