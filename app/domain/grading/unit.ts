import type { Program, Run, TestFile } from './job.ts';

/** Runs of one purpose with what they need. */
export type Unit = {
  readonly programs: Readonly<Record<string, Program>>;
  readonly tests: Readonly<Record<string, TestFile>>;
  readonly runs: readonly Run[];
};
