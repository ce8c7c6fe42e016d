import type { RunResult, TestResult } from './job.ts';

export type TestRunSummary = {
  readonly outcome: RunResult['status'];
  readonly tests: readonly TestResult[];
  readonly message: string | null;
  readonly line: number | null;
};

/** Worst first: what one file did decides over what another did. */
const BY_WEIGHT = [
  'crashed',
  'out-of-memory',
  'timed-out',
  'invalid',
  'failed',
  'no-test-ran',
  'skipped',
  'passed',
] as const satisfies readonly RunResult['status'][];

/** One outcome for several test files: the worst of them, with all tests in order; no file at all ran no test. */
export function summarizeTestRun(results: readonly (RunResult | undefined)[]): TestRunSummary {
  const known = results.filter((result) => result !== undefined);
  const outcome =
    BY_WEIGHT.find((status) => known.some((result) => result.status === status)) ?? 'no-test-ran';
  const worst = known.find((result) => result.status === outcome);
  return {
    outcome,
    tests: known.flatMap((result) => ('tests' in result ? result.tests : [])),
    message: worst !== undefined && 'message' in worst ? messageWithFile(worst) : null,
    line: worst !== undefined && 'line' in worst ? worst.line : null,
  };
}

/** A line is one of the test file unless the message names another. */
function messageWithFile(result: Extract<RunResult, { message: string }>): string {
  const file = 'file' in result ? result.file : null;
  return file === null || file.startsWith('tests/') ? result.message : `${file}: ${result.message}`;
}
