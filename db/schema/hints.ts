import { uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { HintStep } from '#app/domain/hint/next-hint.ts';
import { id, number, string, table, time } from '../columns.ts';
import { attempts } from './attempts.ts';

/** The hints that a practice attempt took, in order. */
export const hints = table(
  'hint',
  {
    id: id('id').primaryKey(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    /** 1 for the first hint of the attempt. */
    number: number('number').notNull(),
    /** Null when nothing is planted and the hint says so. */
    defectId: string('defect_id'),
    step: string('step').$type<HintStep>().notNull(),
    takenAt: time('taken_at').notNull(),
  },
  (hint) => [uniqueIndex('hint_number').on(hint.attemptId, hint.number)],
);
