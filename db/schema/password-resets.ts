import { index } from 'drizzle-orm/sqlite-core';
import { id, string, table, time } from '../columns.ts';
import { people } from './people.ts';

/** One-time links that let somebody choose a new password. */
export const passwordResets = table(
  'password_reset',
  {
    /** SHA-256 of the 256-bit token that only the link holds. */
    tokenHash: string('token_hash').primaryKey(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    usedAt: time('used_at'),
  },
  (reset) => [index('password_reset_person').on(reset.personId)],
);
