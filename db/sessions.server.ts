import { and, desc, eq, gt, lte, ne } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { findPerson, type Person } from './people.server.ts';
import { sessions } from './schema/sessions.ts';

export type Session = {
  readonly tokenHash: string;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  readonly person: Person;
};

/** A session ends when nobody used it for this long, whatever its absolute end. */
const IDLE_MS = 14 * 24 * 3_600_000;
const MOST_LISTED = 100;

/** A live session and its person; undefined when it ended, was idle too long, or the person was disabled. */
export async function findSession(
  db: Reader,
  { tokenHash, now }: { tokenHash: string; now: number },
): Promise<Session | undefined> {
  const [session] = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), isLive(now)))
    .limit(1);
  if (session === undefined) return undefined;
  const person = await findPerson(db, { personId: session.personId });
  return person && { tokenHash, lastSeenAt: session.lastSeenAt, expiresAt: session.expiresAt, person };
}

/** The live sessions of a person, the one used last first. */
export async function listSessions(
  db: Reader,
  { personId, now }: { personId: string; now: number },
): Promise<readonly (typeof sessions.$inferSelect)[]> {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isLive(now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.tokenHash))
    .limit(MOST_LISTED);
}

/** Starts a session. */
export async function insertSession(
  tx: Writer,
  session: Omit<typeof sessions.$inferInsert, 'lastSeenAt'>,
): Promise<void> {
  await tx.insert(sessions).values({ ...session, lastSeenAt: session.createdAt });
}

/** Notes that a session is in use. */
export async function touchSession(
  tx: Writer,
  { tokenHash, now }: { tokenHash: string; now: number },
): Promise<void> {
  await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, tokenHash));
}

/** Ends one session. */
export async function deleteSession(tx: Writer, { tokenHash }: { tokenHash: string }): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** Ends one session of this person; false when it is missing or somebody else's. */
export async function deleteSessionOfPerson(
  tx: Writer,
  { tokenHash, personId }: { tokenHash: string; personId: string },
): Promise<boolean> {
  const rows = await tx
    .delete(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), eq(sessions.personId, personId)))
    .returning({ tokenHash: sessions.tokenHash });
  return rows.length === 1;
}

/** Ends every session of a person, or all but one; gives how many. */
export async function deleteSessionsOfPerson(
  tx: Writer,
  { personId, except }: { personId: string; except?: string | undefined },
): Promise<number> {
  const rows = await tx
    .delete(sessions)
    .where(
      and(eq(sessions.personId, personId), except === undefined ? undefined : ne(sessions.tokenHash, except)),
    )
    .returning({ tokenHash: sessions.tokenHash });
  return rows.length;
}

/** Removes sessions past their absolute end. */
export async function deleteEndedSessions(tx: Writer, { now }: { now: number }): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
}

function isLive(now: number) {
  return and(gt(sessions.expiresAt, now), gt(sessions.lastSeenAt, now - IDLE_MS));
}
