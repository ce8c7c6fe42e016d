import type { Role } from '#app/domain/role.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import type { Writer } from '#db/client.server.ts';
import { insertInvite } from '#db/invites.server.ts';
import { insertMail } from '#db/outbox.server.ts';
import { findAccountByEmail } from '#db/accounts.server.ts';
import { findTeam } from '#db/teams.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { inviteLetter, inviteUrl } from './invite-letter.server.ts';
import { newToken } from './new-token.server.ts';

export type WantedInvite = {
  /** Null for a link that is open to whoever has it. */
  readonly email: string | null;
  readonly name: string | null;
  readonly teamId: string | null;
  readonly role: Role;
  /** How many people it can take in. */
  readonly most: number;
};

export type CreatedInvite = { readonly wanted: WantedInvite } & (
  | {
      readonly status: 'created';
      readonly inviteId: string;
      readonly url: string;
      readonly isMailed: boolean;
    }
  | { readonly status: 'has-account' | 'unknown-team' }
);

/** Makes a link for each invite and, with mail, a letter; each link is told once and only its hash is kept. */
export async function createInvites(
  context: AccountContext,
  { actorId, wanted, expiresAt }: { actorId: string; wanted: readonly WantedInvite[]; expiresAt: number },
): Promise<readonly CreatedInvite[]> {
  return context.db.inTransaction(async (tx) => {
    const created: CreatedInvite[] = [];
    for (const one of wanted)
      created.push(await createInvite(context, tx, { actorId, wanted: one, expiresAt }));
    return created;
  });
}

async function createInvite(
  context: AccountContext,
  tx: Writer,
  { actorId, wanted, expiresAt }: { actorId: string; wanted: WantedInvite; expiresAt: number },
): Promise<CreatedInvite> {
  const { email, name, teamId, role, most } = wanted;
  if (email !== null && (await findAccountByEmail(tx, { email }))) return { status: 'has-account', wanted };
  const team = teamId === null ? undefined : await findTeam(tx, { teamId });
  if (teamId !== null && (team === undefined || team.closedAt !== null))
    return { status: 'unknown-team', wanted };
  const { token, tokenHash } = newToken();
  const inviteId = context.newId();
  const now = context.now();
  await insertInvite(tx, {
    id: inviteId,
    tokenHash,
    email: email?.toLowerCase() ?? null,
    name,
    teamId,
    role,
    createdById: actorId,
    createdAt: now,
    expiresAt,
    most,
    used: 0,
  });
  await insertAuditEntry(tx, {
    id: context.newId(),
    at: now,
    actorId,
    action: 'invite.created',
    subject: inviteId,
    detail: { role, teamId, most },
  });
  const url = inviteUrl(context, token);
  const isMailed = email !== null && context.settings.isMailOn;
  if (isMailed)
    await insertMail(tx, {
      id: context.newId(),
      now,
      mail: await inviteLetter(tx, { email, url, expiresAt }),
    });
  return { status: 'created', wanted, inviteId, url, isMailed };
}
