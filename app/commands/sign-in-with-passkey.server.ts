import { verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server';
import { insertAuditEntry } from '#db/audit.server.ts';
import { findPasskey, updatePasskeyUsed, type Passkey } from '#db/passkeys.server.ts';
import { findPerson } from '#db/people.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { isSsoOnly } from './is-sso-only.server.ts';
import { takePasskeyStep } from './take-passkey-step.server.ts';

export type SignedInWithPasskey =
  | { readonly status: 'signed-in'; readonly personId: string }
  | { readonly status: 'ended' | 'refused' | 'sso-only' };

/** Checks a passkey's signature over the challenge of this browser; the device has asked for a finger or a PIN, so no code is needed. */
export async function signInWithPasskey(
  context: CommandContext,
  { token, answer }: { token: string; answer: AuthenticationResponseJSON },
): Promise<SignedInWithPasskey> {
  if (await isSsoOnly(context)) return { status: 'sso-only' };
  const expectedChallenge = await takePasskeyStep(context, { token, personId: null });
  if (expectedChallenge === undefined) return { status: 'ended' };
  const passkey = await findPasskey(context.db, { credentialId: answer.id });
  const counter = passkey && (await verifiedCounter(context, { passkey, answer, expectedChallenge }));
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<SignedInWithPasskey> => {
    const person = passkey && (await findPerson(tx, { personId: passkey.personId }));
    if (passkey === undefined || counter === undefined || person === undefined) {
      await insertAuditEntry(tx, {
        id: context.newId(),
        at: now,
        actorId: passkey?.personId ?? null,
        action: 'session.sign-in-refused',
        subject: passkey?.personId ?? null,
        detail: { by: 'passkey' },
      });
      return { status: 'refused' };
    }
    await updatePasskeyUsed(tx, { credentialId: passkey.credentialId, counter, now });
    return { status: 'signed-in', personId: person.id };
  });
}

/** The device's count if its signature holds; undefined if not, or if the count went back as that of a copy does. */
async function verifiedCounter(
  context: CommandContext,
  {
    passkey: { credentialId, publicKey, counter },
    answer,
    expectedChallenge,
  }: { passkey: Passkey; answer: AuthenticationResponseJSON; expectedChallenge: string },
): Promise<number | undefined> {
  const { origin, hostname } = new URL(context.settings.baseUrl);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: hostname,
      credential: {
        id: credentialId,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter,
      },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch (error) {
    context.log.warn({ err: error }, 'a passkey was refused');
    return undefined;
  }
}
