import { sql } from 'drizzle-orm';
import { index } from 'drizzle-orm/sqlite-core';
import { id, json, number, string, table, time } from '../columns.ts';

/** What is to be sent outside, written in the transaction of the change that it tells of. */
export const outbox = table(
  'outbox',
  {
    id: id('id').primaryKey(),
    createdAt: time('created_at').notNull(),
    /** Null once it is sent: a letter can hold a one-time link. */
    mail: json<{ readonly to: string; readonly subject: string; readonly text: string }>('mail'),
    tries: number('tries').notNull(),
    /** Not before then. */
    nextAt: time('next_at').notNull(),
    sentAt: time('sent_at'),
    /** Given up after the last try. */
    failedAt: time('failed_at'),
    error: string('error'),
  },
  (row) => [
    index('outbox_waiting')
      .on(row.nextAt)
      .where(sql`sent_at is null and failed_at is null`),
  ],
);
