import { insertSignInStep } from '#db/second-factors.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { newToken } from './new-token.server.ts';

/** Whoever is asked has this long to touch the device. */
const STEP_MS = 5 * 60_000;

export type PasskeyStep = {
  /** For the cookie: ties the device's answer to this browser. */
  readonly token: string;
  readonly expiresAt: number;
  /** What the device signs. */
  readonly challenge: string;
  /** The host that a passkey is for. */
  readonly host: string;
};

/** Asks for a signature of a passkey: of a new one for a person, or of any one to sign in with (`personId` null). */
export async function startPasskeyStep(
  context: AccountContext,
  { personId }: { personId: string | null },
): Promise<PasskeyStep> {
  const { token, tokenHash } = newToken();
  const { token: challenge } = newToken();
  const now = context.now();
  const expiresAt = now + STEP_MS;
  await context.db.inTransaction((tx) =>
    insertSignInStep(tx, { tokenHash, kind: 'passkey', personId, facts: { challenge }, expiresAt, now }),
  );
  return { token, expiresAt, challenge, host: new URL(context.settings.baseUrl).hostname };
}
