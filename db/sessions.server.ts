import { and, eq, gt, lte } from 'drizzle-orm';
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

/** A live session and its person; undefined when it ended, was idle too long, or the person was disabled. */
export async function findSession(
  db: Reader,
  { tokenHash, now }: { tokenHash: string; now: number },
): Promise<Session | undefined> {
  const [session] = await db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, now - IDLE_MS),
      ),
    )
    .limit(1);
  if (session === undefined) return undefined;
  const person = await findPerson(db, { personId: session.personId });
  return person && { tokenHash, lastSeenAt: session.lastSeenAt, expiresAt: session.expiresAt, person };
}

/** Starts a session. */
export async function insertSession(
  tx: Writer,
  session: { tokenHash: string; personId: string; createdAt: number; expiresAt: number },
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

/** Removes sessions past their absolute end. */
export async function deleteEndedSessions(tx: Writer, { now }: { now: number }): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
}
