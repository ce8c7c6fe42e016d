import type { SourceFiles } from '#app/domain/exercise/source-files.ts';

/** Code that a test file runs against: one variant's `code/` and `support/`, and the file that `./subject` means. */
export type Program = { readonly entry: string; readonly files: SourceFiles };

/** One test file. Its imports resolve as if it stood in `tests/`, wherever it really comes from. */
export type TestFile = { readonly path: string; readonly text: string };

/** One combination of a program and a test file. */
export type Run = {
  readonly id: string;
  readonly program: string;
  readonly test: string;
  /** Seeds clock and randomness inside the sandbox. */
  readonly seed: number;
  /** Whether the learner wrote the program or the test: a crash of such a run may be the learner's doing. */
  readonly hasLearnerCode: boolean;
  /** Stop at the first failing test, where only "does it fail" matters. */
  readonly stopAtFirstFailure: boolean;
  /** Run only if each of these earlier runs passed; otherwise the result is `skipped`. */
  readonly requires: readonly string[];
  /** Run only if each of these earlier runs ended in one of the given ways; otherwise the result is `skipped`. */
  readonly onlyIf?: readonly RunCondition[];
};

/** A wish about an earlier run: a hang need not be repeated, a proof that passes need not run again. */
export type RunCondition = { readonly run: string; readonly status: readonly RunStatus[] };

/** Everything one operating-system process does for one grading or one click on "Run". */
export type Job = {
  readonly language: 'typescript' | 'javascript' | 'tsx' | 'sql' | 'python';
  readonly programs: Readonly<Record<string, Program>>;
  readonly tests: Readonly<Record<string, TestFile>>;
  /** In the order in which they run. */
  readonly runs: readonly Run[];
  /** Clean code with our own tests: if it passes in a fresh process after a crash, the learner's code did it. */
  readonly control: { readonly program: string; readonly test: string };
};

type TestOutcome = 'passed' | 'failed' | 'skipped' | 'timed-out';

/** One test of a file. Names, messages and console are bounded (300, 300 and 64 KB characters). */
export type TestResult = {
  readonly name: string;
  readonly outcome: TestOutcome;
  readonly message: string | null;
  /** Line of the test file where it failed, when known. */
  readonly line: number | null;
  readonly console: string;
};

/** What the code of one run did; `crashed` is our machine's failure and is never scored. */
export type RunResult =
  | {
      readonly status: 'passed' | 'failed';
      readonly tests: readonly TestResult[];
      /** Whether a function of the program was called or an exported value mentioned: a proof that never does proves nothing. */
      readonly calledProgram: boolean;
    }
  | { readonly status: 'no-test-ran'; readonly tests: readonly TestResult[] }
  | {
      readonly status: 'timed-out' | 'out-of-memory' | 'invalid';
      readonly message: string;
      readonly file: string | null;
      readonly line: number | null;
    }
  | { readonly status: 'skipped' }
  | { readonly status: 'crashed'; readonly message: string };

export type RunStatus = RunResult['status'];

/** Results by run id; every run of the job has one. */
export type JobResult = {
  readonly runs: Readonly<Record<string, RunResult>>;
  readonly durationMs: number;
};
