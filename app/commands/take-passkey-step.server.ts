import { hashToken } from '#db/hash-token.server.ts';
import { deleteSignInStep, findSignInStep } from '#db/second-factors.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** The challenge that was given to this browser, for this person or for a sign-in; it is used up by being taken. */
export async function takePasskeyStep(
  context: AccountContext,
  { token, personId }: { token: string; personId: string | null },
): Promise<string | undefined> {
  const tokenHash = hashToken(token);
  const step = await findSignInStep(context.db, { tokenHash, kind: 'passkey', now: context.now() });
  const isOurs = await context.db.inTransaction((tx) => deleteSignInStep(tx, { tokenHash }));
  return isOurs && step?.personId === personId ? step.facts.challenge : undefined;
}
