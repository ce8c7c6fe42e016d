import { hash, verify } from '@node-rs/argon2';
import { insertAuditEntry } from '#db/audit.server.ts';
import { deleteResetsOfPerson } from '#db/password-resets.server.ts';
import { findPasswordHash, updatePerson } from '#db/people.server.ts';
import { deleteSessionsOfPerson } from '#db/sessions.server.ts';
import type { CommandContext } from './command-context.server.ts';

export type ChangedPassword =
  | { readonly status: 'changed' }
  | { readonly status: 'refused' }
  | { readonly status: 'too-many'; readonly retryAfterMs: number };

/** Replaces a password that the person knows and ends all sessions, also the one that asks: it gets a new id. */
export async function changePassword(
  context: CommandContext,
  { personId, current, password }: { personId: string; current: string; password: string },
): Promise<ChangedPassword> {
  const key = `password:${personId}`;
  const retryAfterMs = await context.signInLimit.waitMs(key);
  if (retryAfterMs > 0) return { status: 'too-many', retryAfterMs };
  const kept = await findPasswordHash(context.db, { personId });
  if (!kept || !(await verify(kept, current))) {
    await context.signInLimit.addFailure(key);
    return { status: 'refused' };
  }
  await context.signInLimit.forget(key);
  const passwordHash = await hash(password);
  await context.db.inTransaction(async (tx) => {
    await updatePerson(tx, { personId, change: { passwordHash } });
    await deleteResetsOfPerson(tx, { personId });
    const sessions = await deleteSessionsOfPerson(tx, { personId });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId: personId,
      action: 'password.changed',
      subject: personId,
      detail: { by: 'old password', sessions },
    });
  });
  return { status: 'changed' };
}
