import { insertAuditEntry } from '#db/audit.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { deleteSession, findSession } from '#db/sessions.server.ts';
import type { CommandContext } from './command-context.server.ts';

/** Ends a session at once; an unknown token is no error. */
export async function endSession(context: CommandContext, { token }: { token: string }): Promise<void> {
  const tokenHash = hashToken(token);
  const now = context.now();
  await context.db.inTransaction(async (tx) => {
    const session = await findSession(tx, { tokenHash, now });
    await deleteSession(tx, { tokenHash });
    if (session === undefined) return;
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: session.person.id,
      action: 'session.sign-out',
      subject: session.person.id,
    });
  });
}
