import type { Attempt, Exam, Rubric } from '../support/model.ts';

export const STANDARD_RUBRIC: Rubric = { passPercent: 60, deductions: { single: 1, multiple: 2 } };

export function rubricFor({ rubric = {} }: Exam): Rubric {
  const { passPercent = STANDARD_RUBRIC.passPercent, deductions = STANDARD_RUBRIC.deductions } = rubric;
  return { passPercent, deductions: { single: deductions.single, multiple: deductions.multiple } };
}

export function deadlineFor(exam: Exam, attempt: Attempt): number {
  const end = new Date(exam.closesAt);
  end.setUTCMinutes(end.getUTCMinutes() + attempt.extraMinutes + 2);
  return end.getTime();
}
