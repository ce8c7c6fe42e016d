import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { identities } from './schema/second-factors.ts';

/** Who an account at an identity provider belongs to. */
export async function findIdentity(
  db: Reader,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<{ readonly personId: string } | undefined> {
  const [row] = await db
    .select({ personId: identities.personId })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
    .limit(1);
  return row;
}

/** Ties an account at an identity provider to a person. */
export async function insertIdentity(tx: Writer, row: typeof identities.$inferInsert): Promise<void> {
  await tx.insert(identities).values(row);
}
