import { sql } from 'drizzle-orm';
import { primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, number, string, table, time } from '../columns.ts';
import { attempts } from './attempts.ts';
import { people } from './people.ts';

/** A link that a learner made to a debrief, for people who are signed in. */
export const debriefShares = table(
  'debrief_share',
  {
    id: id('id').primaryKey(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    /** SHA-256 of the 256-bit token that only the link holds. */
    tokenHash: string('token_hash').notNull(),
    createdAt: time('created_at').notNull(),
    revokedAt: time('revoked_at'),
  },
  (share) => [
    uniqueIndex('debrief_share_token').on(share.tokenHash),
    uniqueIndex('debrief_share_active')
      .on(share.attemptId)
      .where(sql`revoked_at is null`),
  ],
);

/** Who looked at a shared debrief: one row a person and link. */
export const shareViews = table(
  'share_view',
  {
    shareId: id('share_id')
      .notNull()
      .references(() => debriefShares.id),
    viewerId: id('viewer_id')
      .notNull()
      .references(() => people.id),
    times: number('times').notNull(),
    firstAt: time('first_at').notNull(),
    lastAt: time('last_at').notNull(),
  },
  (view) => [primaryKey({ columns: [view.shareId, view.viewerId] })],
);
