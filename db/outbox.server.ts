import { and, asc, count, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { outbox } from './schema/outbox.ts';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Puts a letter into the outbox, in the transaction of the change that it tells of. */
export async function insertMail(
  tx: Writer,
  { id, now, mail }: { id: string; now: number; mail: Mail },
): Promise<void> {
  await tx.insert(outbox).values({ id, createdAt: now, mail, tries: 0, nextAt: now });
}

/** The letter that waits longest; undefined when none is due. */
export async function findNextMail(
  db: Reader,
  { now }: { now: number },
): Promise<{ readonly id: string; readonly mail: Mail; readonly tries: number } | undefined> {
  const [row] = await db
    .select({ id: outbox.id, mail: outbox.mail, tries: outbox.tries })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.failedAt), lte(outbox.nextAt, now)))
    .orderBy(asc(outbox.nextAt), asc(outbox.id))
    .limit(1);
  return row?.mail ? { id: row.id, mail: row.mail, tries: row.tries } : undefined;
}

/** Notes that a letter was taken; its text, which can hold a one-time link, is forgotten. */
export async function updateMailSent(tx: Writer, { id, now }: { id: string; now: number }): Promise<void> {
  await tx.update(outbox).set({ sentAt: now, mail: null, error: null }).where(eq(outbox.id, id));
}

/** Notes that sending failed, to be tried again at `nextAt`; without it the letter is given up and forgotten. */
export async function updateMailFailed(
  tx: Writer,
  { id, now, error, nextAt }: { id: string; now: number; error: string; nextAt: number | null },
): Promise<void> {
  const end = nextAt === null ? { failedAt: now, mail: null } : { nextAt };
  await tx
    .update(outbox)
    .set({ tries: sql`${outbox.tries} + 1`, error, ...end })
    .where(eq(outbox.id, id));
}

/** How many letters wait and how many were given up. */
export async function countOutbox(
  db: Reader,
): Promise<{ readonly waiting: number; readonly failed: number }> {
  const [waiting] = await db
    .select({ rows: count().mapWith(Number) })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.failedAt)));
  const [failed] = await db
    .select({ rows: count().mapWith(Number) })
    .from(outbox)
    .where(isNotNull(outbox.failedAt));
  return { waiting: waiting?.rows ?? 0, failed: failed?.rows ?? 0 };
}
