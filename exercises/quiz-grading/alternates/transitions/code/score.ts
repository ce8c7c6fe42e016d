import type { Attempt, ChoiceKind, Exam } from '../support/model.ts';
import { rubricFor } from './rules.ts';

export function scoreAttempt(exam: Exam, attempt: Attempt): number {
  const { deductions } = rubricFor(exam);
  let total = 0;
  for (const { id, kind, points, key } of exam.questions) {
    if (kind === 'open') {
      total += attempt.marks[id] ?? 0;
      continue;
    }
    const given = attempt.answers[id];
    if (given === undefined || given.length === 0) continue;
    if (sorted(given) === sorted(key)) total += points;
    else if (!isWaived(attempt, kind)) total -= deductions[kind];
  }
  return total > 0 ? total : 0;
}

export function percentOf(exam: Exam, points: number): number {
  let onOffer = 0;
  for (const question of exam.questions) onOffer += question.points;
  const hundredfold = points * 100;
  return (hundredfold - (hundredfold % onOffer)) / onOffer;
}

export function isPass(exam: Exam, points: number): boolean {
  return !(percentOf(exam, points) < rubricFor(exam).passPercent);
}

function isWaived(attempt: Attempt, kind: ChoiceKind): boolean {
  return attempt.waivers.some((waiver) => waiver === kind);
}

function sorted(options: readonly string[]): string {
  return JSON.stringify([...options].sort());
}
