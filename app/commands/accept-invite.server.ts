import { hash } from '@node-rs/argon2';
import { inviteState } from '#app/domain/invite-state.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import type { Writer } from '#db/client.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { findInviteByToken, updateInviteUsed, type Invite } from '#db/invites.server.ts';
import { findAccount, findAccountByEmail } from '#db/accounts.server.ts';
import { insertPerson } from '#db/people.server.ts';
import { insertPersonRole } from '#db/roles.server.ts';
import { insertTeamRole } from '#db/teams.server.ts';
import type { AccountContext, CommandContext } from './command-context.server.ts';
import { isSsoOnly } from './is-sso-only.server.ts';

export type AcceptedInvite =
  | { readonly status: 'accepted'; readonly personId: string }
  /** Used up, ended, revoked or never made: all are told alike. */
  | { readonly status: 'dead' }
  /** Accounts come from the identity provider alone. */
  | { readonly status: 'sso-only' }
  | { readonly status: 'address-missing' | 'address-taken' };

export type Newcomer = {
  readonly name: string;
  /** Only for an invite that names no address. */
  readonly email: string | null;
  readonly password: string;
};

/** Makes the account that an invite promises and takes one of its places. */
export async function acceptInvite(
  context: CommandContext,
  { token, newcomer }: { token: string; newcomer: Newcomer },
): Promise<AcceptedInvite> {
  if (await isSsoOnly(context)) return { status: 'sso-only' };
  const passwordHash = await hash(newcomer.password);
  const personId = context.newId();
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<AcceptedInvite> => {
    const invite = await findInviteByToken(tx, { tokenHash: hashToken(token) });
    // Before anything that would tell whom a dead link was for.
    if (invite === undefined || inviteState(invite, { now }) !== 'open') return { status: 'dead' };
    const email = invite.email ?? newcomer.email;
    if (email === null) return { status: 'address-missing' };
    if (await findAccountByEmail(tx, { email })) return { status: 'address-taken' };
    if (!(await updateInviteUsed(tx, { inviteId: invite.id, now }))) return { status: 'dead' };
    const { name } = newcomer;
    await insertPerson(tx, { id: personId, name, email, roles: ['learner'], passwordHash, createdAt: now });
    await takeUp(context, tx, { invite, personId, now });
    return { status: 'accepted', personId };
  });
}

/** Gives somebody who has an account already what an invite promises, if it is meant for them. */
export async function acceptInviteAs(
  context: AccountContext,
  { token, personId }: { token: string; personId: string },
): Promise<AcceptedInvite> {
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<AcceptedInvite> => {
    const invite = await findInviteByToken(tx, { tokenHash: hashToken(token) });
    const account = await findAccount(tx, { personId });
    if (invite === undefined || account === undefined) return { status: 'dead' };
    if (invite.email !== null && invite.email !== account.email) return { status: 'dead' };
    if (!(await updateInviteUsed(tx, { inviteId: invite.id, now }))) return { status: 'dead' };
    await takeUp(context, tx, { invite, personId, now });
    return { status: 'accepted', personId };
  });
}

async function takeUp(
  context: AccountContext,
  tx: Writer,
  { invite, personId, now }: { invite: Invite; personId: string; now: number },
): Promise<void> {
  const { role, teamId } = invite;
  if (role === 'admin') await insertPersonRole(tx, { personId, role });
  if (role !== 'admin' && teamId !== null) await insertTeamRole(tx, { teamId, personId, role, addedAt: now });
  await insertAuditEntry(tx, {
    id: context.newId(),
    at: now,
    actorId: personId,
    action: 'invite.accepted',
    subject: personId,
    detail: { inviteId: invite.id, role, teamId },
  });
}
