/** What one grading may use at most (SECURITY.md §1). Each is enforced by the parent, by the worker, or by both. */
export const LIMITS = {
  /** Wall clock of one program × test combination. */
  runMs: 2_000,
  /** Processor time that a job's runs with learner code may take together. */
  jobMs: 10_000,
  /** Runs that one process takes before the job goes on in a fresh one: what contexts leave behind adds up. */
  runsPerWorker: 150,
  /** How long the parent waits for the worker's own time-out before it kills the process. */
  killGraceMs: 300,
  isolateMb: 64,
  dataMb: 300,
  residentMb: 400,
  /** Heap of the process that parses files. */
  parserMb: 256,
  /** Processor seconds of a worker, a last resort when its parent is gone. */
  cpuSeconds: 20,
  tests: 500,
  textChars: 300,
  consoleChars: 64_000,
  timers: 10_000,
  sourceBytes: 1_000_000,
} as const;

/**
 * A run has hung when its time is over and it had this share of it on the processor; with less, a busy machine starved
 * it, and it gets up to `PATIENCE` times its time until it had. Nobody waits for a run that has hung, and one that
 * had next to nothing even then is our failure.
 */
export const HUNG_SHARE = 0.5;
export const PATIENCE = 10;
/** An honest run needs some milliseconds: one that had this share of its time in the end, and went on, has hung as well. */
export const LEAST_SHARE = 0.1;
