import { and, count, eq, gt, isNull, lt, lte } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { authenticators, identities, passkeys, recoveryCodes, signInSteps } from './schema/second-factors.ts';

export type Authenticator = typeof authenticators.$inferSelect;
export type SignInStep = typeof signInSteps.$inferSelect;

/** A person's authenticator app; undefined without one. */
export async function findAuthenticator(
  db: Reader,
  { personId }: { personId: string },
): Promise<Authenticator | undefined> {
  const [row] = await db.select().from(authenticators).where(eq(authenticators.personId, personId)).limit(1);
  return row;
}

/** How many recovery codes a person has left. */
export async function countRecoveryCodes(db: Reader, { personId }: { personId: string }): Promise<number> {
  const [row] = await db
    .select({ left: count().mapWith(Number) })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}

/** Gives a person an authenticator app in the place of any other, with new recovery codes. */
export async function replaceAuthenticator(
  tx: Writer,
  { codeHashes, ...authenticator }: Authenticator & { readonly codeHashes: readonly string[] },
): Promise<void> {
  const { personId } = authenticator;
  await deleteAuthenticator(tx, { personId });
  await tx.insert(authenticators).values(authenticator);
  for (const codeHash of codeHashes) await tx.insert(recoveryCodes).values({ personId, codeHash });
}

/** Notes that the code of a step was taken; false when it or a later one was taken before. */
export async function updateLastStep(
  tx: Writer,
  { personId, step }: { personId: string; step: number },
): Promise<boolean> {
  const rows = await tx
    .update(authenticators)
    .set({ lastStep: step })
    .where(and(eq(authenticators.personId, personId), lt(authenticators.lastStep, step)))
    .returning({ personId: authenticators.personId });
  return rows.length === 1;
}

/** Takes a recovery code; false when it is unknown, somebody else's or used. */
export async function updateRecoveryCodeUsed(
  tx: Writer,
  { personId, codeHash, now }: { personId: string; codeHash: string; now: number },
): Promise<boolean> {
  const rows = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ personId: recoveryCodes.personId });
  return rows.length === 1;
}

/** Takes a person's authenticator app and recovery codes away; tells whether there was one. */
export async function deleteAuthenticator(tx: Writer, { personId }: { personId: string }): Promise<boolean> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  const rows = await tx
    .delete(authenticators)
    .where(eq(authenticators.personId, personId))
    .returning({ personId: authenticators.personId });
  return rows.length === 1;
}

/** A sign-in that waits for its next step; undefined when it ended or is of another kind. */
export async function findSignInStep(
  db: Reader,
  { tokenHash, kind, now }: { tokenHash: string; kind: SignInStep['kind']; now: number },
): Promise<SignInStep | undefined> {
  const [step] = await db
    .select()
    .from(signInSteps)
    .where(
      and(eq(signInSteps.tokenHash, tokenHash), eq(signInSteps.kind, kind), gt(signInSteps.expiresAt, now)),
    )
    .limit(1);
  return step;
}

/** Keeps a sign-in that waits for its next step, and forgets those that ended. */
export async function insertSignInStep(
  tx: Writer,
  step: SignInStep & { readonly now: number },
): Promise<void> {
  const { now, ...row } = step;
  await tx.delete(signInSteps).where(lte(signInSteps.expiresAt, now));
  await tx.insert(signInSteps).values(row);
}

/** Takes a step, which then is gone; false when somebody took it before. */
export async function deleteSignInStep(tx: Writer, { tokenHash }: { tokenHash: string }): Promise<boolean> {
  const rows = await tx
    .delete(signInSteps)
    .where(eq(signInSteps.tokenHash, tokenHash))
    .returning({ tokenHash: signInSteps.tokenHash });
  return rows.length === 1;
}

/** Forgets everything else than a password that a person could sign in with. */
export async function deleteFactorsOfPerson(tx: Writer, { personId }: { personId: string }): Promise<void> {
  await deleteAuthenticator(tx, { personId });
  await tx.delete(passkeys).where(eq(passkeys.personId, personId));
  await tx.delete(identities).where(eq(identities.personId, personId));
  await tx.delete(signInSteps).where(eq(signInSteps.personId, personId));
}
