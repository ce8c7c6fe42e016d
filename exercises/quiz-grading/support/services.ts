import type { AttemptStore } from './attempt-store.ts';
import type { Clock } from './clock.ts';
import type { ExamCatalogue } from './exam-catalogue.ts';

/** What the grading service works with; the tests pass the in-memory ones. */
export type Services = {
  readonly attempts: AttemptStore;
  readonly exams: ExamCatalogue;
  readonly clock: Clock;
};
