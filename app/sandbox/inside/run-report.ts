import type { RunResult, TestResult } from '#app/domain/grading/job.ts';

/** What the harness reports at the end of a run; its text was made from captured functions only. */
export type Report = {
  readonly tests: readonly TestResult[];
  readonly called: boolean;
  readonly console: string;
};
export type LastError = {
  readonly message: string;
  readonly place: { readonly file: string; readonly line: number } | null;
};

/** Reads the harness's own JSON. */
export function parseReport(text: string): Report {
  const report: Report = JSON.parse(text);
  return report;
}

/** Reads what the harness knows about the error that left a turn. */
export function parseLastError(text: string): LastError {
  const error: LastError = JSON.parse(text);
  return error;
}

/** A file passes when at least one test ran and each test that ran passed; skipped tests did not run. */
export function toRunResult({ tests, called }: Report): RunResult {
  const ran = tests.filter((test) => test.outcome !== 'skipped');
  if (ran.length === 0) return { status: 'no-test-ran', tests };
  return {
    status: ran.every((test) => test.outcome === 'passed') ? 'passed' : 'failed',
    tests,
    calledProgram: called,
  };
}
