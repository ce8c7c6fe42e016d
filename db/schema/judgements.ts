import { index } from 'drizzle-orm/sqlite-core';
import type { Judgement } from '#app/domain/skill/skill-event.ts';
import { id, json, table, time } from '../columns.ts';
import { attempts } from './attempts.ts';
import { people } from './people.ts';

/** Append-only: later decisions about what an attempt showed; the profile is replayed with them. */
export const judgements = table(
  'judgement',
  {
    id: id('id').primaryKey(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    learnerId: id('learner_id')
      .notNull()
      .references(() => people.id),
    at: time('at').notNull(),
    judgement: json<Judgement>('judgement').notNull(),
  },
  (row) => [index('judgement_learner').on(row.learnerId, row.at, row.id)],
);
