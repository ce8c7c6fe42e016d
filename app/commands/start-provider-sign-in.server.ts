import { insertSignInStep } from '#db/second-factors.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { newToken } from './new-token.server.ts';

/** Signing in at the provider may take this long. */
const STEP_MS = 15 * 60_000;

export type StartedProviderSignIn =
  | { readonly status: 'started'; readonly url: string; readonly token: string; readonly expiresAt: number }
  | { readonly status: 'no-provider' | 'unreachable' };

/** Prepares the way to the identity provider; the token ties its answer to this browser. */
export async function startProviderSignIn(
  context: CommandContext,
  { to }: { to: string },
): Promise<StartedProviderSignIn> {
  const provider = context.identityProvider;
  if (provider === null) return { status: 'no-provider' };
  try {
    const { url, facts } = await provider.start();
    const { token, tokenHash } = newToken();
    const now = context.now();
    const expiresAt = now + STEP_MS;
    const step = { tokenHash, kind: 'provider', personId: null, facts: { ...facts, to }, expiresAt } as const;
    await context.db.inTransaction((tx) => insertSignInStep(tx, { ...step, now }));
    return { status: 'started', url, token, expiresAt };
  } catch (error) {
    context.log.error({ err: error }, 'the identity provider cannot be reached');
    return { status: 'unreachable' };
  }
}
