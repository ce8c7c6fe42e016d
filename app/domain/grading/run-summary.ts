import type { RunResult, RunStatus, TestResult } from './job.ts';

/** What a debrief keeps of one run is bounded, for it is stored with every grade. */
const MOST_TESTS = 50;
const MOST_CONSOLE = 1_000;

/** What a debrief shows of one run. */
export type RunSummary = {
  readonly status: RunStatus;
  /** The first tests of the file, in its order. */
  readonly tests: readonly TestResult[];
  /** Tests that ran but are not listed. */
  readonly more: number;
  readonly message: string | null;
  readonly line: number | null;
};

/** The bounded summary of a run's result; a run without a result counts as skipped. */
export function summarizeRun(result: RunResult | undefined): RunSummary {
  const status = result?.status ?? 'skipped';
  const tests = result !== undefined && 'tests' in result ? result.tests : [];
  return {
    status,
    tests: tests.slice(0, MOST_TESTS).map(shorten),
    more: Math.max(0, tests.length - MOST_TESTS),
    message: result !== undefined && 'message' in result ? result.message : null,
    line: result !== undefined && 'line' in result ? result.line : null,
  };
}

function shorten(test: TestResult): TestResult {
  return { ...test, console: test.console.slice(0, MOST_CONSOLE) };
}
