import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { invites } from './schema/invites.ts';
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
