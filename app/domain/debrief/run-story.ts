import type { RunStatus } from '#app/domain/grading/job.ts';
import type { RunSummary } from '#app/domain/grading/run-summary.ts';

/** One run of a test file, told: the outcome in a word, and what a failing test said. */
export type RunStory = {
  readonly status: RunStatus;
  readonly words: string;
  readonly failures: readonly {
    readonly name: string;
    readonly message: string;
    readonly line: number | null;
    /** What it printed, cut to what a debrief keeps. */
    readonly console: string;
  }[];
  readonly message: string | null;
};

const STATUS_WORDS = {
  passed: 'Passes',
  failed: 'Fails',
  'no-test-ran': 'No test ran',
  'timed-out': 'Out of time',
  'out-of-memory': 'Out of memory',
  invalid: 'Did not run',
  skipped: 'Not needed',
  crashed: 'Not run, our fault',
} as const satisfies Record<RunStatus, string>;

/** More failures than this repeat themselves. */
const MOST_FAILURES = 3;

/** The story of a run that may not have been needed; null when it never ran. */
export function tellRunIfAny(run: RunSummary | undefined): RunStory | null {
  return run === undefined || run.status === 'skipped' ? null : tellRun(run);
}

/** The outcome of one run in words, with its first failures. */
export function tellRun(run: RunSummary): RunStory {
  return {
    status: run.status,
    words: STATUS_WORDS[run.status],
    failures: run.tests
      .filter(({ outcome }) => outcome === 'failed' || outcome === 'timed-out')
      .slice(0, MOST_FAILURES)
      .map(({ name, message, outcome, line, console }) => ({
        name,
        message: message ?? (outcome === 'timed-out' ? 'ran out of time' : 'failed'),
        line,
        console,
      })),
    message: run.message,
  };
}
