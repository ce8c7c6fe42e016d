import { insertAuditEntry } from '#db/audit.server.ts';
import { deleteAuthenticator } from '#db/second-factors.server.ts';
import type { AccountContext, CommandContext } from './command-context.server.ts';
import { takeCode } from './take-code.server.ts';

export type RemovedAuthenticator =
  | { readonly status: 'removed' | 'wrong-code' | 'had-none' }
  | { readonly status: 'too-many'; readonly retryAfterMs: number };

/** Lets a person go without a second factor, who shows one more code. */
export async function removeAuthenticator(
  context: CommandContext,
  { personId, code }: { personId: string; code: string },
): Promise<RemovedAuthenticator> {
  const key = `code:${personId}`;
  const retryAfterMs = await context.signInLimit.waitMs(key);
  if (retryAfterMs > 0) return { status: 'too-many', retryAfterMs };
  const isRight = await context.db.inTransaction((tx) => takeCode(context, tx, { personId, code }));
  if (!isRight) {
    await context.signInLimit.addFailure(key);
    return { status: 'wrong-code' };
  }
  await context.signInLimit.forget(key);
  return resetAuthenticator(context, { actorId: personId, personId });
}

/** Takes the second factor of somebody away who has lost it; for admins. */
export async function resetAuthenticator(
  context: AccountContext,
  { actorId, personId }: { actorId: string; personId: string },
): Promise<{ readonly status: 'removed' | 'had-none' }> {
  return context.db.inTransaction(async (tx) => {
    if (!(await deleteAuthenticator(tx, { personId }))) return { status: 'had-none' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId,
      action: 'second-factor.removed',
      subject: personId,
    });
    return { status: 'removed' };
  });
}
