import { sql } from 'drizzle-orm';
import { index, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Attention } from '#app/domain/attempt/attention.ts';
import type { Draft } from '#app/domain/attempt/draft.ts';
import type { Submission } from '#app/domain/grading/submission.ts';
import { id, json, number, string, table, time } from '../columns.ts';
import { exerciseVersions } from './exercise-versions.ts';
import { people } from './people.ts';

/** The attempt row is also the grading queue: submitted and not graded is a job. */
export const attempts = table(
  'attempt',
  {
    id: id('id').primaryKey(),
    learnerId: id('learner_id')
      .notNull()
      .references(() => people.id),
    exerciseId: string('exercise_id').notNull(),
    contentHash: string('content_hash')
      .notNull()
      .references(() => exerciseVersions.contentHash),
    /** First, second … attempt of this learner at this exercise. */
    ordinal: number('ordinal').notNull(),
    mode: string('mode').$type<'counted' | 'practice'>().notNull(),
    planted: json<readonly string[]>('planted').notNull(),
    seed: number('seed').notNull(),
    noteStyle: string('note_style').$type<'neutral' | 'persuasive'>().notNull(),
    fileOrder: json<readonly string[]>('file_order').notNull(),
    startedAt: time('started_at').notNull(),
    draft: json<Draft>('draft').notNull(),
    draftRevision: number('draft_revision').notNull(),
    draftSavedAt: time('draft_saved_at'),
    /** What was on the learner's screen; null before the first report. */
    attention: json<Attention>('attention'),
    submission: json<Submission>('submission'),
    signature: string('signature'),
    submittedAt: time('submitted_at'),
    gradedAt: time('graded_at'),
    debriefedAt: time('debriefed_at'),
    /** Grows with every claim; a worker may only write the grade under the number it claimed. */
    claim: number('claim').notNull().default(0),
    claimedUntil: time('claimed_until'),
    /** How often our machine failed to grade it, and what it said last. */
    graderFailures: number('grader_failures').notNull().default(0),
    graderMessage: string('grader_message'),
  },
  (attempt) => [
    index('attempt_learner').on(attempt.learnerId, attempt.startedAt),
    uniqueIndex('attempt_open')
      .on(attempt.learnerId, attempt.exerciseId, attempt.mode)
      .where(sql`submitted_at is null`),
    uniqueIndex('attempt_ordinal').on(attempt.learnerId, attempt.exerciseId, attempt.ordinal),
    index('attempt_queue')
      .on(attempt.submittedAt)
      .where(sql`submitted_at is not null and graded_at is null`),
  ],
);
