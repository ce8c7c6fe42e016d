import { insertAuditEntry } from '#db/audit.server.ts';
import { findInvite, updateInviteToken } from '#db/invites.server.ts';
import { insertMail } from '#db/outbox.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { inviteLetter, inviteUrl } from './invite-letter.server.ts';
import { newToken } from './new-token.server.ts';

export type RenewedInvite =
  | { readonly status: 'renewed'; readonly url: string; readonly isMailed: boolean }
  | { readonly status: 'unknown-invite' | 'used-up' };

/** Gives an invite a new link and end, also one that has ended or was revoked; the old link is dead. */
export async function renewInvite(
  context: AccountContext,
  { actorId, inviteId, expiresAt }: { actorId: string; inviteId: string; expiresAt: number },
): Promise<RenewedInvite> {
  const { token, tokenHash } = newToken();
  const url = inviteUrl(context, token);
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<RenewedInvite> => {
    const invite = await findInvite(tx, { inviteId });
    if (invite === undefined) return { status: 'unknown-invite' };
    if (!(await updateInviteToken(tx, { inviteId, tokenHash, expiresAt }))) return { status: 'used-up' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId,
      action: 'invite.renewed',
      subject: inviteId,
    });
    const { email } = invite;
    const isMailed = email !== null && context.settings.isMailOn;
    if (isMailed)
      await insertMail(tx, {
        id: context.newId(),
        now,
        mail: await inviteLetter(tx, { email, url, expiresAt }),
      });
    return { status: 'renewed', url, isMailed };
  });
}
