import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { passkeys } from './schema/second-factors.ts';

export type Passkey = typeof passkeys.$inferSelect;

/** Nobody has more devices. */
const MOST_PASSKEYS = 50;

/** A person's passkeys, the oldest first. */
export async function listPasskeys(
  db: Reader,
  { personId }: { personId: string },
): Promise<readonly Passkey[]> {
  return db
    .select()
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.credentialId))
    .limit(MOST_PASSKEYS);
}

/** The passkey that a device names. */
export async function findPasskey(
  db: Reader,
  { credentialId }: { credentialId: string },
): Promise<Passkey | undefined> {
  const [row] = await db.select().from(passkeys).where(eq(passkeys.credentialId, credentialId)).limit(1);
  return row;
}

/** Ties a passkey to a person; false when it is tied to somebody already. */
export async function insertPasskey(tx: Writer, passkey: Passkey): Promise<boolean> {
  const rows = await tx.insert(passkeys).values(passkey).onConflictDoNothing().returning();
  return rows.length === 1;
}

/** Notes the use of a passkey and its device's count. */
export async function updatePasskeyUsed(
  tx: Writer,
  { credentialId, counter, now }: { credentialId: string; counter: number; now: number },
): Promise<void> {
  await tx.update(passkeys).set({ counter, lastUsedAt: now }).where(eq(passkeys.credentialId, credentialId));
}

/** Takes one passkey of this person away; false when it is missing or somebody else's. */
export async function deletePasskeyOfPerson(
  tx: Writer,
  { credentialId, personId }: { credentialId: string; personId: string },
): Promise<boolean> {
  const rows = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.credentialId, credentialId), eq(passkeys.personId, personId)))
    .returning({ credentialId: passkeys.credentialId });
  return rows.length === 1;
}
