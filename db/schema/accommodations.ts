import { id, number, table, time } from '../columns.ts';
import { people } from './people.ts';

/** More time for a person who asked for it; never shown to managers. */
export const accommodations = table('accommodation', {
  personId: id('person_id')
    .primaryKey()
    .references(() => people.id),
  /** 150 is half as much again. */
  timePercent: number('time_percent').notNull(),
  askedAt: time('asked_at').notNull(),
  agreedById: id('agreed_by_id').references(() => people.id),
  agreedAt: time('agreed_at'),
});
