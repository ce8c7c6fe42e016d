import { Link } from '@remix-run/react';
import { AccountState } from '#app/components/admin/account-state.tsx';
import { roleWords } from '#app/components/role-words.ts';
import type { AccountState as State } from '#app/domain/person/account-state.ts';
import type { Role } from '#app/domain/role.ts';

type Row = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly state: State;
  readonly roles: readonly Role[];
};

/** One row per person; a phone shows address and roles under the name. */
export function PeopleTable({ people }: { readonly people: readonly Row[] }) {
  return (
    <table className="table">
      <caption className="sr-only">People, by name</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" className="hidden wide:table-cell">
            Address
          </th>
          <th scope="col" className="hidden wide:table-cell">
            Roles
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ personId, name, email, state, roles }) => (
          <tr key={personId}>
            <td className="table-wrap break-words">
              <Link to={`/admin/people/${personId}`} className="link">
                {name}
              </Link>
              <span className="block text-12 break-all text-ink-3 wide:hidden">
                {email}, {roleWords(roles)}
              </span>
            </td>
            <td className="hidden text-ink-2 wide:table-cell">{email}</td>
            <td className="hidden text-ink-2 wide:table-cell">{roleWords(roles)}</td>
            <td>
              <AccountState state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
