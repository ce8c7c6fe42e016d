import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { AdminPage } from '#app/components/admin/admin-page.tsx';
import { ButtonLink } from '#app/components/button-link.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterBar, FilterInput, FilterSelect } from '#app/components/filter-bar.tsx';
import { ROLE_NAMES } from '#app/components/role-words.ts';
import { accountState } from '#app/domain/person/account-state.ts';
import { ROLES } from '#app/domain/role.ts';
import { requireRole } from '#app/http/require-role.server.ts';
import { countAccounts, listAccounts } from '#db/accounts.server.ts';
import { listRolesByPerson } from '#db/roles.server.ts';
import { listOpenTeams } from '#db/teams.server.ts';
import {
  ACCOUNT_STATES,
  isFiltered,
  pageAddress,
  parsePeopleFilters,
  searchWords,
} from './people-filters.ts';
import { PeopleTable } from './people-table.tsx';

const PER_PAGE = 50;
const TEAMS_TO_CHOOSE = 500;

export const meta: MetaFunction = () => [{ title: 'People, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, 'admin');
  const filters = parsePeopleFilters(new URL(request.url).searchParams);
  const { db } = context;
  const filter = { ...filters, words: searchWords(filters.search) };
  const [total, accounts, teams] = await Promise.all([
    countAccounts(db, { filter }),
    listAccounts(db, { filter, limit: PER_PAGE, offset: (filters.page - 1) * PER_PAGE }),
    listOpenTeams(db, { limit: TEAMS_TO_CHOOSE }),
  ]);
  const roles = await listRolesByPerson(db, { personIds: accounts.map(({ id }) => id) });
  return {
    filters,
    total,
    teams,
    people: accounts.map((account) => ({
      personId: account.id,
      name: account.name,
      email: account.email,
      state: accountState(account),
      roles: roles.get(account.id) ?? [],
    })),
  };
}

export default function People() {
  const { filters, total, teams, people } = useLoaderData<typeof loader>();
  return (
    <AdminPage
      title="People"
      purpose="Who has an account here, and what they may do."
      action={
        <ButtonLink to="/admin/invites" kind="primary">
          Invite people
        </ButtonLink>
      }
    >
      <FilterBar all={isFiltered(filters) ? '/admin/people' : null}>
        <FilterInput
          name="q"
          label="Name or address"
          type="search"
          defaultValue={filters.search}
          maxLength={100}
        />
        <FilterSelect
          name="role"
          label="Role"
          value={filters.role}
          options={ROLES.map((role) => ({ value: role, name: ROLE_NAMES[role].toLowerCase() }))}
        />
        <FilterSelect
          name="team"
          label="Team"
          value={filters.teamId}
          options={teams.map(({ id, name }) => ({ value: id, name }))}
        />
        <FilterSelect
          name="state"
          label="State"
          value={filters.state}
          options={ACCOUNT_STATES.map((state) => ({ value: state, name: state }))}
        />
      </FilterBar>
      <p className="mt-6 mb-2 text-13 text-ink-2" role="status">
        {total === 1 ? '1 person' : `${total} people`}
      </p>
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : (
        <EmptyState
          title="Nobody fits all of these filters"
          action={<ButtonLink to="/admin/people">Show all</ButtonLink>}
        >
          Remove one of them, or search for another part of the name or address.
        </EmptyState>
      )}
      <Pages filters={filters} total={total} />
    </AdminPage>
  );
}

function Pages({
  filters,
  total,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'filters' | 'total'>) {
  const last = Math.ceil(total / PER_PAGE);
  if (last <= 1) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center gap-4 text-13">
      {filters.page > 1 && (
        <Link to={pageAddress(filters, filters.page - 1)} rel="prev" className="link">
          Previous
        </Link>
      )}
      <span className="text-ink-2 tabular-nums">
        Page {filters.page} of {last}
      </span>
      {filters.page < last && (
        <Link to={pageAddress(filters, filters.page + 1)} rel="next" className="link">
          Next
        </Link>
      )}
    </nav>
  );
}
