import type { AppContext } from '#app/context.server.ts';
import { inviteState } from '#app/domain/invite-state.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { findInviteByToken } from '#db/invites.server.ts';

/** The invite of this link while it takes people in. */
export async function findOpenInvite({ db, now }: Pick<AppContext, 'db' | 'now'>, token: string) {
  const invite = await findInviteByToken(db, { tokenHash: hashToken(token) });
  return invite !== undefined && inviteState(invite, { now: now() }) === 'open' ? invite : undefined;
}
