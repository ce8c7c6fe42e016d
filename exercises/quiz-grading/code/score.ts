import type { Attempt, Exam, Question, Rubric } from '../support/model.ts';
import { rubricFor } from './rules.ts';

/** The points of an attempt by the exam's present key, marks included. Never below zero. */
export function scoreAttempt(exam: Exam, attempt: Attempt): number {
  const rubric = rubricFor(exam);
  // @site shared-rubric
  for (const kind of attempt.waivers) rubric.deductions[kind] = 0;
  // @end

  const points = exam.questions.map((question) => pointsFor(question, attempt, rubric));
  return Math.max(0, sum(points));
}

/** Points as a whole percentage of what the exam offers. */
export function percentOf(exam: Exam, points: number): number {
  const onOffer = sum(exam.questions.map((question) => question.points));
  // @decoy floor-percent
  return Math.floor((points * 100) / onOffer);
  // @end
}

/** Whether these points pass the exam. */
export function isPass(exam: Exam, points: number): boolean {
  return percentOf(exam, points) >= rubricFor(exam).passPercent;
}

function pointsFor(question: Question, attempt: Attempt, rubric: Rubric): number {
  if (question.kind === 'open') return attempt.marks[question.id] ?? 0;

  const given = attempt.answers[question.id] ?? [];
  if (given.length === 0) return 0;
  return isRight(question.key, given) ? question.points : -rubric.deductions[question.kind];
}

function isRight(key: readonly string[], given: readonly string[]): boolean {
  // @decoy key-by-length
  return given.length === key.length && key.every((option) => given.includes(option));
  // @end
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
