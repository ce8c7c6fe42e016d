import { index, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Evidence } from '#app/domain/grading/evidence.ts';
import type { GradedReview } from '#app/domain/grading/grade.ts';
import type { GradedEvent } from '#app/domain/grading/graded-event.ts';
import { id, json, table, time } from '../columns.ts';
import { attempts } from './attempts.ts';
import { people } from './people.ts';

/** One grade per attempt; the key makes a second one impossible. */
export const grades = table('grade', {
  attemptId: id('attempt_id')
    .primaryKey()
    .references(() => attempts.id),
  grade: json<GradedReview>('grade').notNull(),
  evidence: json<Evidence>('evidence').notNull(),
  gradedAt: time('graded_at').notNull(),
});

/** Append-only: what the skill profile is replayed from (GRADING.md §8). */
export const gradedEvents = table(
  'graded_event',
  {
    id: id('id').primaryKey(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    learnerId: id('learner_id')
      .notNull()
      .references(() => people.id),
    at: time('at').notNull(),
    event: json<GradedEvent>('event').notNull(),
  },
  (row) => [
    uniqueIndex('graded_event_attempt').on(row.attemptId),
    index('graded_event_learner').on(row.learnerId, row.at),
  ],
);
