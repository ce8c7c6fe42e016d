import { insertAuditEntry } from '#db/audit.server.ts';
import { deleteEndedSessions, insertSession } from '#db/sessions.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { newToken } from './new-token.server.ts';

/** Where a session was started from, as far as the request tells. */
export type Device = { readonly userAgent: string | null; readonly address: string | null };

const MOST_USER_AGENT = 300;
/** A session ends after this time even when it is used daily. */
const SESSION_MS = 60 * 24 * 3_600_000;

/** Starts a session with a new 256-bit token, of which only the hash is kept. */
export async function startSession(
  context: AccountContext,
  { personId, device }: { personId: string; device: Device },
): Promise<{ token: string; expiresAt: number }> {
  const { token, tokenHash } = newToken();
  const now = context.now();
  const expiresAt = now + SESSION_MS;
  await context.db.inTransaction(async (tx) => {
    await deleteEndedSessions(tx, { now });
    await insertSession(tx, {
      tokenHash,
      personId,
      createdAt: now,
      expiresAt,
      userAgent: device.userAgent?.slice(0, MOST_USER_AGENT) ?? null,
      address: device.address,
    });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: personId,
      action: 'session.sign-in',
      subject: personId,
    });
  });
  return { token, expiresAt };
}
