import { eq } from 'drizzle-orm';
import type { Writer } from './client.server.ts';
import { authenticators, identities, passkeys, recoveryCodes, signInSteps } from './schema/second-factors.ts';

/** Forgets everything else than a password that a person could sign in with. */
export async function deleteFactorsOfPerson(tx: Writer, { personId }: { personId: string }): Promise<void> {
  await tx.delete(authenticators).where(eq(authenticators.personId, personId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await tx.delete(passkeys).where(eq(passkeys.personId, personId));
  await tx.delete(identities).where(eq(identities.personId, personId));
  await tx.delete(signInSteps).where(eq(signInSteps.personId, personId));
}
