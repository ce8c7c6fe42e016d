import type { Run, RunResult } from '#app/domain/grading/job.ts';

/** Why a source cannot run, in words for its author. */
export type SourceProblem = {
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
};

/** A name of another file that a test file imports and mentions. */
export type MentionedImport = { readonly specifier: string; readonly name: string };

/** Plain JavaScript, lines and columns as in the source, or the reason why there is none. */
export type PreparedSource =
  | { readonly code: string; readonly mentioned?: readonly MentionedImport[] }
  | { readonly problem: SourceProblem };

export type PreparedProgram = {
  readonly entry: string;
  readonly files: Readonly<Record<string, PreparedSource>>;
};

export type PreparedTest = { readonly path: string; readonly source: PreparedSource };

/** A job as the worker gets it: types stripped, program functions marked. */
export type PreparedJob = {
  readonly programs: Readonly<Record<string, PreparedProgram>>;
  readonly tests: Readonly<Record<string, PreparedTest>>;
  readonly runs: readonly Run[];
  /** How earlier runs ended, for `requires` and `onlyIf`. */
  readonly earlier: Readonly<Record<string, RunResult['status']>>;
  /** Wall clock that each run may take. */
  readonly limitMs: number;
  /** Processor time that the runs with learner code may take together; the first one beyond is not begun. */
  readonly learnerMs: number;
};

export type ToWorker = { readonly type: 'job'; readonly job: PreparedJob };

export type RunEnd = {
  readonly runId: string;
  readonly result: RunResult;
  /** Processor time that the run took. */
  readonly cpuMs: number;
};

export type FromWorker =
  | { readonly type: 'ready' }
  /** One run ended, the next one starts; null at the beginning and at the end. One message, because each costs time. */
  | { readonly type: 'progress'; readonly ended: RunEnd | null; readonly startedRunId: string | null }
  | { readonly type: 'finished'; readonly busyMs: number };

/** Whether a run's wishes about earlier runs are met; a run that has no result meets none. */
export function isWanted(run: Run, ended: Readonly<Record<string, RunResult['status']>>): boolean {
  const requirements = run.requires.every((id) => ended[id] === 'passed');
  return (
    requirements && (run.onlyIf ?? []).every(({ run: id, status }) => status.some((one) => one === ended[id]))
  );
}
