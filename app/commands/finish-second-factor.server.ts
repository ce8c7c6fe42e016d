import { insertAuditEntry } from '#db/audit.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { findPerson } from '#db/people.server.ts';
import { deleteSignInStep, findSignInStep } from '#db/second-factors.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { takeCode } from './take-code.server.ts';

export type FinishedSecondFactor =
  | { readonly status: 'signed-in'; readonly personId: string; readonly to: string }
  | { readonly status: 'wrong-code' | 'ended' }
  | { readonly status: 'too-many'; readonly retryAfterMs: number };

/** Checks the code of somebody whose password was right; the step is used up by the right one. */
export async function finishSecondFactor(
  context: CommandContext,
  { token, code }: { token: string; code: string },
): Promise<FinishedSecondFactor> {
  const tokenHash = hashToken(token);
  const now = context.now();
  const step = await findSignInStep(context.db, { tokenHash, kind: 'second-factor', now });
  if (step === undefined || step.personId === null) return { status: 'ended' };
  const { personId } = step;
  const key = `code:${personId}`;
  const retryAfterMs = await context.signInLimit.waitMs(key);
  if (retryAfterMs > 0) return { status: 'too-many', retryAfterMs };
  const status = await context.db.inTransaction(async (tx) => {
    if ((await findPerson(tx, { personId })) === undefined) return 'ended';
    if (!(await takeCode(context, tx, { personId, code }))) {
      await insertAuditEntry(tx, {
        id: context.newId(),
        at: now,
        actorId: personId,
        action: 'session.sign-in-refused',
        subject: personId,
        detail: { by: 'code' },
      });
      return 'wrong-code';
    }
    return (await deleteSignInStep(tx, { tokenHash })) ? 'signed-in' : 'ended';
  });
  if (status === 'wrong-code') await context.signInLimit.addFailure(key);
  if (status !== 'signed-in') return { status };
  await context.signInLimit.forget(key);
  return { status, personId, to: step.facts.to ?? '/' };
}
