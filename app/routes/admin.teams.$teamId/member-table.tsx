import { Link } from '@remix-run/react';
import { ActButton } from '#app/components/act-button.tsx';
import { ROLE_NAMES } from '#app/components/role-words.ts';
import type { TeamRole } from '#app/domain/role.ts';

type Member = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: TeamRole;
  readonly isDisabled: boolean;
};

/** Who is what in a team, one row a role. */
export function MemberTable({ members }: { readonly members: readonly Member[] }) {
  return (
    <table className="table mt-8">
      <caption className="sr-only">People of this team, by name</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col" className="hidden wide:table-cell">
            Address
          </th>
          <th scope="col">Role</th>
          <th scope="col">
            <span className="sr-only">Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ personId, name, email, role, isDisabled }) => (
          <tr key={`${personId} ${role}`}>
            <td className="table-wrap break-words">
              <Link to={`/admin/people/${personId}`} className="link">
                {name}
              </Link>
              {isDisabled && <span className="text-ink-3"> (deactivated)</span>}
            </td>
            <td className="hidden text-ink-2 wide:table-cell">{email}</td>
            <td>{ROLE_NAMES[role]}</td>
            <td aria-label={`What to do with ${name} as ${role}`}>
              <div className="flex justify-end">
                <ActButton intent="remove" fields={{ personId, role }} kind="quiet">
                  Remove
                  <span className="sr-only">
                    {' '}
                    {name} as {role}
                  </span>
                </ActButton>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
