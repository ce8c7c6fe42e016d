import { ActButton } from '#app/components/act-button.tsx';
import { Moment } from '#app/components/moment.tsx';
import { ROLE_NAMES } from '#app/components/role-words.ts';
import { StatusWord, type StatusTone } from '#app/components/status-word.tsx';
import type { InviteState } from '#app/domain/invite-state.ts';
import type { Role } from '#app/domain/role.ts';

type Row = {
  readonly inviteId: string;
  readonly whom: string;
  readonly role: Role;
  readonly team: string | null;
  readonly state: InviteState;
  readonly used: number;
  readonly most: number;
  readonly expiresAt: number;
  readonly by: string;
};

const STATES = {
  open: { tone: 'open', word: 'Open' },
  used: { tone: 'done', word: 'Accepted' },
  ended: { tone: 'waiting', word: 'Ended' },
  revoked: { tone: 'none', word: 'Revoked' },
} as const satisfies Record<InviteState, { tone: StatusTone; word: string }>;

/** Invites, newest first, with what can be done to each. */
export function InviteTable({ invites }: { readonly invites: readonly Row[] }) {
  return (
    <table className="table mt-4">
      <caption className="sr-only">Invites, newest first</caption>
      <thead>
        <tr>
          <th scope="col">For</th>
          <th scope="col">State</th>
          <th scope="col" className="hidden text-right wide:table-cell">
            Taken
          </th>
          <th scope="col" className="hidden text-right wide:table-cell">
            Ends
          </th>
          <th scope="col" className="hidden wide:table-cell">
            By
          </th>
          <th scope="col">
            <span className="sr-only">Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invites.map((invite) => (
          <tr key={invite.inviteId}>
            <td className="table-wrap break-words">
              {invite.whom}
              <span className="block text-12 text-ink-3">
                {ROLE_NAMES[invite.role]}
                {invite.team !== null && ` of ${invite.team}`}
              </span>
            </td>
            <td>
              <StatusWord tone={STATES[invite.state].tone}>{STATES[invite.state].word}</StatusWord>
            </td>
            <td className="hidden text-right tabular-nums wide:table-cell">
              {invite.used} of {invite.most}
            </td>
            <td className="hidden text-right text-ink-2 wide:table-cell">
              <Moment at={invite.expiresAt} />
            </td>
            <td className="hidden text-ink-2 wide:table-cell">{invite.by}</td>
            <td>
              <Acts invite={invite} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Acts({ invite: { inviteId, whom, state } }: { readonly invite: Row }) {
  if (state === 'used') return null;
  const about = <span className="sr-only"> for {whom}</span>;
  return (
    <div className="flex flex-wrap justify-end gap-1">
      <ActButton intent="renew" fields={{ inviteId }} kind="quiet">
        New link{about}
      </ActButton>
      {state === 'open' && (
        <ActButton intent="revoke" fields={{ inviteId }} kind="quiet">
          Revoke{about}
        </ActButton>
      )}
    </div>
  );
}
