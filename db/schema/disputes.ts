import { sql } from 'drizzle-orm';
import { index, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RunSummary } from '#app/domain/grading/run-summary.ts';
import { id, json, string, table, time } from '../columns.ts';
import { attempts } from './attempts.ts';
import { people } from './people.ts';

/** "This is wrong", said by a learner about one item of a debrief, for a mentor to decide. */
export const disputes = table(
  'dispute',
  {
    id: id('id').primaryKey(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    itemType: string('item_type').$type<'defect' | 'false-alarm'>().notNull(),
    /** Id of the defect, or of the finding. */
    itemId: string('item_id').notNull(),
    comment: string('comment').notNull(),
    /** The learner's test, and what it did on the correct code; null without one. */
    test: string('test'),
    run: json<RunSummary>('run'),
    filedAt: time('filed_at').notNull(),
    resolvedAt: time('resolved_at'),
    resolvedById: id('resolved_by_id').references(() => people.id),
    resolution: string('resolution').$type<'upheld' | 'rejected' | 'withdrawn'>(),
    /** What the mentor answered. */
    answer: string('answer'),
  },
  (dispute) => [
    index('dispute_attempt').on(dispute.attemptId, dispute.filedAt),
    uniqueIndex('dispute_open')
      .on(dispute.attemptId, dispute.itemType, dispute.itemId)
      .where(sql`resolved_at is null`),
    index('dispute_waiting')
      .on(dispute.filedAt)
      .where(sql`resolved_at is null`),
  ],
);
