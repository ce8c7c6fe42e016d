import { insertAuditEntry } from '#db/audit.server.ts';
import type { Writer } from '#db/client.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { findAuthenticator, updateLastStep, updateRecoveryCodeUsed } from '#db/second-factors.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { codeStep } from './one-time-code.server.ts';

/** Whether the code is right and was not taken before: of the authenticator app, or a recovery code, which then is used up. */
export async function takeCode(
  context: AccountContext,
  tx: Writer,
  { personId, code }: { personId: string; code: string },
): Promise<boolean> {
  const authenticator = await findAuthenticator(tx, { personId });
  if (authenticator === undefined) return false;
  const now = context.now();
  const step = codeStep({ secret: authenticator.secret, code, now });
  if (step !== null) return updateLastStep(tx, { personId, step });
  const codeHash = hashToken(spellCode(code));
  if (!(await updateRecoveryCodeUsed(tx, { personId, codeHash, now }))) return false;
  await insertAuditEntry(tx, {
    id: context.newId(),
    at: now,
    actorId: personId,
    action: 'second-factor.recovery-code-used',
    subject: personId,
  });
  return true;
}

/** A recovery code as it is kept, however it was typed. */
export function spellCode(code: string): string {
  return code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
