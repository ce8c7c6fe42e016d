export type InviteState = 'open' | 'used' | 'ended' | 'revoked';

/** What became of an invite: the first of revoked, used up, past its end; else it is open. */
export function inviteState(
  invite: {
    readonly revokedAt: number | null;
    readonly used: number;
    readonly most: number;
    readonly expiresAt: number;
  },
  { now }: { now: number },
): InviteState {
  if (invite.revokedAt !== null) return 'revoked';
  if (invite.used >= invite.most) return 'used';
  return invite.expiresAt <= now ? 'ended' : 'open';
}
