import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { insertAuditEntry } from '#db/audit.server.ts';
import { insertPasskey } from '#db/passkeys.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { takePasskeyStep } from './take-passkey-step.server.ts';

/** Ties a device's new passkey to a person, once it has signed the challenge of this browser. */
export async function addPasskey(
  context: CommandContext,
  given: { personId: string; token: string; name: string; answer: RegistrationResponseJSON },
): Promise<{ readonly status: 'added' | 'ended' | 'refused' }> {
  const { personId, token, name, answer } = given;
  const expectedChallenge = await takePasskeyStep(context, { token, personId });
  if (expectedChallenge === undefined) return { status: 'ended' };
  const { origin, hostname } = new URL(context.settings.baseUrl);
  const verified = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: hostname,
  }).catch((error: unknown) => {
    context.log.warn({ err: error }, 'a new passkey was refused');
    return null;
  });
  if (!verified?.verified) return { status: 'refused' };
  const { id: credentialId, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    const key = Buffer.from(publicKey).toString('base64url');
    const row = {
      credentialId,
      personId,
      name,
      publicKey: key,
      counter,
      transports,
      createdAt: now,
      lastUsedAt: null,
    };
    if (!(await insertPasskey(tx, row))) return { status: 'refused' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: personId,
      action: 'passkey.added',
      subject: personId,
    });
    return { status: 'added' };
  });
}
