import { index } from 'drizzle-orm/sqlite-core';
import { id, string, table, time } from '../columns.ts';
import { people } from './people.ts';

export const sessions = table(
  'session',
  {
    /** SHA-256 of the 256-bit id that only the cookie holds. */
    tokenHash: string('token_hash').primaryKey(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: time('created_at').notNull(),
    lastSeenAt: time('last_seen_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    /** As the browser named itself. */
    userAgent: string('user_agent'),
    address: string('address'),
  },
  (session) => [index('session_person').on(session.personId)],
);
