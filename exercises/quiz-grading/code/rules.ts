import type { Attempt, Exam, Rubric } from '../support/model.ts';

const MINUTE_MS = 60_000;

/** What a slow connection may cost a candidate at closing time. */
const GRACE_MS = 2 * MINUTE_MS;

/** Holds wherever an exam does not say otherwise. */
// @site shared-rubric
export const STANDARD_RUBRIC: Rubric = { passPercent: 60, deductions: { single: 1, multiple: 2 } };
// @end

/** The rubric of an exam: its own settings, and the standard ones for what it leaves out. */
export function rubricFor(exam: Exam): Rubric {
  // @plant shared-rubric
  return { ...STANDARD_RUBRIC, ...exam.rubric };
  // @clean
  return structuredClone({ ...STANDARD_RUBRIC, ...exam.rubric });
  // @end
}

/** The last moment, in UTC milliseconds, at which this candidate's answers are in time. */
export function deadlineFor(exam: Exam, attempt: Attempt): number {
  return exam.closesAt + attempt.extraMinutes * MINUTE_MS + GRACE_MS;
}
