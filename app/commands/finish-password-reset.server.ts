import { hash } from '@node-rs/argon2';
import { insertAuditEntry } from '#db/audit.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { deleteResetsOfPerson, findOpenReset } from '#db/password-resets.server.ts';
import { updatePerson } from '#db/people.server.ts';
import { deleteSessionsOfPerson } from '#db/sessions.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Sets a new password by a one-time link and ends every session of that person. */
export async function finishPasswordReset(
  context: AccountContext,
  { token, password }: { token: string; password: string },
): Promise<{ readonly status: 'changed' | 'dead' }> {
  const passwordHash = await hash(password);
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    const reset = await findOpenReset(tx, { tokenHash: hashToken(token), now });
    if (reset === undefined) return { status: 'dead' };
    const { personId } = reset;
    await updatePerson(tx, { personId, change: { passwordHash } });
    await deleteResetsOfPerson(tx, { personId });
    const sessions = await deleteSessionsOfPerson(tx, { personId });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: personId,
      action: 'password.changed',
      subject: personId,
      detail: { by: 'link', sessions },
    });
    return { status: 'changed' };
  });
}
