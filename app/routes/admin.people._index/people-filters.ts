import type { AccountState } from '#app/domain/person/account-state.ts';
import { ROLES, type Role } from '#app/domain/role.ts';

export const ACCOUNT_STATES = ['active', 'disabled', 'erased'] as const satisfies readonly AccountState[];

/** What the address asks for; null where it does not care. */
export type PeopleFilters = {
  readonly search: string;
  readonly role: Role | null;
  readonly teamId: string | null;
  readonly state: (typeof ACCOUNT_STATES)[number] | null;
  /** 1 is the first page. */
  readonly page: number;
};

/** Reads the filters from the address; a value that no filter has is ignored. */
export function parsePeopleFilters(params: URLSearchParams): PeopleFilters {
  const page = Number(params.get('page') ?? 1);
  return {
    search: (params.get('q') ?? '').trim().slice(0, 100),
    role: ROLES.find((role) => role === params.get('role')) ?? null,
    teamId: params.get('team')?.slice(0, 100) || null,
    state: ACCOUNT_STATES.find((state) => state === params.get('state')) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The words of a search, at most five: each must occur. */
export function searchWords(search: string): readonly string[] {
  return search.split(/\s+/).filter(Boolean).slice(0, 5);
}

/** Whether any filter is set. */
export function isFiltered({ search, role, teamId, state }: PeopleFilters): boolean {
  return search !== '' || role !== null || teamId !== null || state !== null;
}

/** The address of another page of the same list. */
export function pageAddress({ search, role, teamId, state }: PeopleFilters, page: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: search, role, team: teamId, state }))
    if (value) query.set(name, value);
  if (page > 1) query.set('page', String(page));
  return `/admin/people?${query.toString()}`;
}
