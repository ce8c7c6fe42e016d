import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { invites } from './schema/invites.ts';
import { people } from './schema/people.ts';
import { teams } from './schema/teams.ts';

export type Invite = typeof invites.$inferSelect;

/** The invite whose link holds this token, whatever its state. */
export async function findInviteByToken(
  db: Reader,
  { tokenHash }: { tokenHash: string },
): Promise<(Invite & { readonly teamName: string | null }) | undefined> {
  const [row] = await db
    .select({ invite: invites, teamName: teams.name })
    .from(invites)
    .leftJoin(teams, eq(teams.id, invites.teamId))
    .where(eq(invites.tokenHash, tokenHash))
    .limit(1);
  return row && { ...row.invite, teamName: row.teamName };
}

/** An invite, whatever its state. */
export async function findInvite(
  db: Reader,
  { inviteId }: { inviteId: string },
): Promise<Invite | undefined> {
  const [invite] = await db.select().from(invites).where(eq(invites.id, inviteId)).limit(1);
  return invite;
}

/** Invites, newest first, without their tokens' hashes. */
export async function listInvites(
  db: Reader,
  { limit }: { limit: number },
): Promise<
  readonly (Omit<Invite, 'tokenHash'> & {
    readonly teamName: string | null;
    readonly createdByName: string;
  })[]
> {
  return db
    .select({
      id: invites.id,
      email: invites.email,
      name: invites.name,
      teamId: invites.teamId,
      role: invites.role,
      createdById: invites.createdById,
      createdAt: invites.createdAt,
      expiresAt: invites.expiresAt,
      most: invites.most,
      used: invites.used,
      revokedAt: invites.revokedAt,
      teamName: teams.name,
      createdByName: people.name,
    })
    .from(invites)
    .innerJoin(people, eq(people.id, invites.createdById))
    .leftJoin(teams, eq(teams.id, invites.teamId))
    .orderBy(desc(invites.createdAt), desc(invites.id))
    .limit(limit);
}

/** Adds an invite. */
export async function insertInvite(tx: Writer, invite: typeof invites.$inferInsert): Promise<void> {
  await tx.insert(invites).values(invite);
}

/** Takes one place of an invite that is open; false when it has none left, has ended or was revoked. */
export async function updateInviteUsed(
  tx: Writer,
  { inviteId, now }: { inviteId: string; now: number },
): Promise<boolean> {
  const rows = await tx
    .update(invites)
    .set({ used: sql`${invites.used} + 1` })
    .where(
      and(
        eq(invites.id, inviteId),
        lt(invites.used, invites.most),
        gt(invites.expiresAt, now),
        isNull(invites.revokedAt),
      ),
    )
    .returning({ id: invites.id });
  return rows.length === 1;
}

/** Ends an invite; false when it was ended before. */
export async function updateInviteRevoked(
  tx: Writer,
  { inviteId, now }: { inviteId: string; now: number },
): Promise<boolean> {
  const rows = await tx
    .update(invites)
    .set({ revokedAt: now })
    .where(and(eq(invites.id, inviteId), isNull(invites.revokedAt)))
    .returning({ id: invites.id });
  return rows.length === 1;
}

/** Gives an invite another link and end; the old link is dead. False when no place is left. */
export async function updateInviteToken(
  tx: Writer,
  { inviteId, tokenHash, expiresAt }: { inviteId: string; tokenHash: string; expiresAt: number },
): Promise<boolean> {
  const rows = await tx
    .update(invites)
    .set({ tokenHash, expiresAt, revokedAt: null })
    .where(and(eq(invites.id, inviteId), lt(invites.used, invites.most)))
    .returning({ id: invites.id });
  return rows.length === 1;
}

/** Forgets whom invites to this address were for, and ends them. */
export async function updateInvitesForgotten(
  tx: Writer,
  { email, now }: { email: string; now: number },
): Promise<void> {
  await tx
    .update(invites)
    .set({ email: null, name: null, revokedAt: now })
    .where(eq(invites.email, email.toLowerCase()));
}
