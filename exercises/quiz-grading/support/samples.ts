import { createAttemptStore } from './attempt-store.ts';
import { createManualClock } from './clock.ts';
import { createExamCatalogue } from './exam-catalogue.ts';
import type { Attempt, Exam, Question } from './model.ts';

/** An exam that closes at noon, made of the given questions. */
export function sampleExam(questions: readonly Question[], more: Partial<Exam> = {}): Exam {
  return { id: 'final', closesAt: Date.parse('2026-06-12T12:00:00Z'), questions, ...more };
}

/** An open attempt at that exam, with the given fields in place of the usual ones. */
export function sampleAttempt(id: string, more: Partial<Attempt> = {}): Attempt {
  return {
    id,
    examId: 'final',
    candidateId: `candidate-${id}`,
    status: 'open',
    submittedAt: null,
    extraMinutes: 0,
    waivers: [],
    answers: {},
    marks: {},
    points: 0,
    revisions: [],
    ...more,
  };
}

/** Services in memory that hold one exam and its attempts, at ten in the morning of the exam. */
export function sampleServices(exam: Exam, attempts: readonly Attempt[]) {
  return {
    attempts: createAttemptStore(attempts),
    exams: createExamCatalogue([exam]),
    clock: createManualClock('2026-06-12T10:00:00Z'),
  };
}
