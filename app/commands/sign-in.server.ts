import { hash, verify } from '@node-rs/argon2';
import { insertAuditEntry } from '#db/audit.server.ts';
import { findPersonByEmail } from '#db/people.server.ts';
import { findAuthenticator } from '#db/second-factors.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { isSsoOnly } from './is-sso-only.server.ts';

export type SignedIn =
  | { readonly status: 'signed-in'; readonly personId: string }
  /** The password is right; a code is still to come. */
  | { readonly status: 'needs-code'; readonly personId: string }
  | { readonly status: 'refused' | 'sso-only' }
  | { readonly status: 'too-many'; readonly retryAfterMs: number };

/** Checks e-mail and password. An unknown address takes as long as a wrong password, and both are refused alike. */
export async function signIn(
  context: CommandContext,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<SignedIn> {
  if (await isSsoOnly(context)) return { status: 'sso-only' };
  const keys = [`email:${email.toLowerCase()}`, `address:${address}`];
  const waits = await Promise.all(keys.map((key) => context.signInLimit.waitMs(key)));
  const retryAfterMs = Math.max(...waits);
  if (retryAfterMs > 0) return { status: 'too-many', retryAfterMs };

  const person = await findPersonByEmail(context.db, { email });
  const isRight = await verify(person?.passwordHash || (await decoyHash()), password);
  const now = context.now();
  if (person === undefined || !isRight) {
    await Promise.all(keys.map((key) => context.signInLimit.addFailure(key)));
    await context.db.inTransaction((tx) =>
      insertAuditEntry(tx, {
        id: context.newId(),
        at: now,
        actorId: person?.id ?? null,
        action: 'session.sign-in-refused',
        subject: person?.id ?? null,
      }),
    );
    return { status: 'refused' };
  }
  await Promise.all(keys.map((key) => context.signInLimit.forget(key)));
  const needsCode = (await findAuthenticator(context.db, { personId: person.id })) !== undefined;
  return { status: needsCode ? 'needs-code' : 'signed-in', personId: person.id };
}

let decoy: Promise<string> | null = null;

/** A hash that no password matches, with the cost of a real one; made once. */
function decoyHash(): Promise<string> {
  decoy ??= hash(crypto.randomUUID());
  return decoy;
}
