import { findPersonByEmail } from '#db/people.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { startPasswordReset } from './start-password-reset.server.ts';

/** `taken` says nothing about whether the address has an account. */
export type AskedForReset =
  { readonly status: 'taken' } | { readonly status: 'too-many'; readonly retryAfterMs: number };

/** Sends a link for a new password to an address that has an account; without mail nothing is sent. */
export async function askForReset(
  context: CommandContext,
  { email, address }: { email: string; address: string },
): Promise<AskedForReset> {
  const keys = [`reset-email:${email.toLowerCase()}`, `reset-address:${address}`];
  const waits = await Promise.all(keys.map((key) => context.signInLimit.waitMs(key)));
  const retryAfterMs = Math.max(...waits);
  if (retryAfterMs > 0) return { status: 'too-many', retryAfterMs };
  await Promise.all(keys.map((key) => context.signInLimit.addFailure(key)));
  const person = context.settings.isMailOn ? await findPersonByEmail(context.db, { email }) : undefined;
  if (person !== undefined) await startPasswordReset(context, { actorId: null, personId: person.id });
  return { status: 'taken' };
}
