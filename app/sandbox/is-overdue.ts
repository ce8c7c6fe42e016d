import { HUNG_SHARE, LEAST_SHARE, LIMITS, PATIENCE } from './limits.ts';

type Taken = {
  /** Wall clock since the run began. */
  readonly takenMs: number;
  /** Processor time of it. */
  readonly cpuMs: number;
};

/** Whether a run has hung for sure, or went on for so long that nobody can wait for it; the worker's own limit comes first. */
export function isOverdue({ takenMs, cpuMs }: Taken, runMs: number): boolean {
  const beyondMs = takenMs - LIMITS.killGraceMs;
  return beyondMs > runMs * PATIENCE || (beyondMs > runMs && hasHung(cpuMs, runMs));
}

/** Whether the machine never really let a run go on, all patience included: then it is no fault of the code. */
export function wasStarved(cpuMs: number, runMs: number): boolean {
  return cpuMs < runMs * LEAST_SHARE;
}

/** Whether a run that did not end in its time had enough of the processor to end. */
export function hasHung(cpuMs: number, runMs: number): boolean {
  return cpuMs >= runMs * HUNG_SHARE;
}
