import { index } from 'drizzle-orm/sqlite-core';
import { id, json, string, table, time } from '../columns.ts';

/** Append-only: who did what to whom, written in the same transaction as the change. */
export const auditEntries = table(
  'audit_entry',
  {
    id: id('id').primaryKey(),
    at: time('at').notNull(),
    actorId: id('actor_id'),
    action: string('action').notNull(),
    subject: string('subject'),
    detail: json<Readonly<Record<string, string | number | null>>>('detail').notNull(),
  },
  (entry) => [
    index('audit_at').on(entry.at, entry.id),
    index('audit_actor').on(entry.actorId, entry.at),
    index('audit_subject').on(entry.subject, entry.at),
  ],
);
