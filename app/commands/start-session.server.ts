import { randomBytes } from 'node:crypto';
import { insertAuditEntry } from '#db/audit.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { deleteEndedSessions, insertSession } from '#db/sessions.server.ts';
import type { CommandContext } from './command-context.server.ts';

/** A session ends after this time even when it is used daily. */
const SESSION_MS = 60 * 24 * 3_600_000;

/** Starts a session with a new 256-bit token, of which only the hash is kept. */
export async function startSession(
  context: CommandContext,
  { personId }: { personId: string },
): Promise<{ token: string; expiresAt: number }> {
  const token = randomBytes(32).toString('base64url');
  const now = context.now();
  const expiresAt = now + SESSION_MS;
  await context.db.inTransaction(async (tx) => {
    await deleteEndedSessions(tx, { now });
    await insertSession(tx, { tokenHash: hashToken(token), personId, createdAt: now, expiresAt });
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
