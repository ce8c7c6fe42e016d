import { insertSignInStep } from '#db/second-factors.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { newToken } from './new-token.server.ts';

/** Whoever has shown the password has this long for the code. */
const STEP_MS = 10 * 60_000;

/** Keeps that a password was right; the token opens nothing but the page that asks for the code. */
export async function startSecondFactor(
  context: AccountContext,
  { personId, to }: { personId: string; to: string },
): Promise<{ readonly token: string; readonly expiresAt: number }> {
  const { token, tokenHash } = newToken();
  const now = context.now();
  const expiresAt = now + STEP_MS;
  await context.db.inTransaction((tx) =>
    insertSignInStep(tx, { tokenHash, kind: 'second-factor', personId, facts: { to }, expiresAt, now }),
  );
  return { token, expiresAt };
}
