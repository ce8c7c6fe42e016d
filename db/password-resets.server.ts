import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { passwordResets } from './schema/password-resets.ts';

/** Whose password this link may change; undefined when it was used, has ended or never was. */
export async function findOpenReset(
  db: Reader,
  { tokenHash, now }: { tokenHash: string; now: number },
): Promise<{ readonly personId: string } | undefined> {
  const [reset] = await db
    .select({ personId: passwordResets.personId })
    .from(passwordResets)
    .where(
      and(
        eq(passwordResets.tokenHash, tokenHash),
        gt(passwordResets.expiresAt, now),
        isNull(passwordResets.usedAt),
      ),
    )
    .limit(1);
  return reset;
}

/** Adds a link. */
export async function insertReset(tx: Writer, reset: typeof passwordResets.$inferInsert): Promise<void> {
  await tx.insert(passwordResets).values(reset);
}

/** Ends every link of a person: one was used, a newer one was made, or the account changed. */
export async function deleteResetsOfPerson(tx: Writer, { personId }: { personId: string }): Promise<void> {
  await tx.delete(passwordResets).where(eq(passwordResets.personId, personId));
}
