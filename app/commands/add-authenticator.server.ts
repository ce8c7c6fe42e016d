import { randomBytes } from 'node:crypto';
import { insertAuditEntry } from '#db/audit.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { replaceAuthenticator } from '#db/second-factors.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { codeStep } from './one-time-code.server.ts';
import { spellCode } from './take-code.server.ts';

const RECOVERY_CODES = 10;

export type AddedAuthenticator =
  { readonly status: 'added'; readonly recoveryCodes: readonly string[] } | { readonly status: 'wrong-code' };

/** Ties an authenticator app to a person, once it has shown a right code; gives recovery codes, told this once. */
export async function addAuthenticator(
  context: AccountContext,
  { personId, secret, code }: { personId: string; secret: string; code: string },
): Promise<AddedAuthenticator> {
  const now = context.now();
  const lastStep = codeStep({ secret, code, now });
  if (lastStep === null) return { status: 'wrong-code' };
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const codeHashes = codes.map((one) => hashToken(spellCode(one)));
  await context.db.inTransaction(async (tx) => {
    await replaceAuthenticator(tx, { personId, secret, createdAt: now, lastStep, codeHashes });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: personId,
      action: 'second-factor.added',
      subject: personId,
    });
  });
  return { status: 'added', recoveryCodes: codes };
}

/** 60 random bits, easy to write down. */
function newRecoveryCode(): string {
  const letters = [...randomBytes(12)].map((byte) => 'abcdefghjkmnpqrstuvwxyz023456789'[byte % 32] ?? 'a');
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join('')).join('-');
}
