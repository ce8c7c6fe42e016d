import { and, asc, count, eq, exists, isNotNull, isNull, like, or, sql, type SQL } from 'drizzle-orm';
import type { Role } from '#app/domain/role.ts';
import type { Reader } from './client.server.ts';
import { people, personRoles } from './schema/people.ts';
import { teamRoles, teams } from './schema/teams.ts';

/** An account as an admin sees it, disabled and erased ones included; no secrets. */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: number;
  readonly disabledAt: number | null;
  readonly erasedAt: number | null;
  readonly hasPassword: boolean;
};

const ACCOUNT_COLUMNS = {
  id: people.id,
  name: people.name,
  email: people.email,
  createdAt: people.createdAt,
  disabledAt: people.disabledAt,
  erasedAt: people.erasedAt,
  hasPassword: sql<boolean>`${people.passwordHash} <> ''`.mapWith(Boolean),
} as const;

/** One account, whatever its state. */
export async function findAccount(
  db: Reader,
  { personId }: { personId: string },
): Promise<Account | undefined> {
  const [account] = await db.select(ACCOUNT_COLUMNS).from(people).where(eq(people.id, personId)).limit(1);
  return account;
}

/** The account with this address, whatever its state. */
export async function findAccountByEmail(
  db: Reader,
  { email }: { email: string },
): Promise<Account | undefined> {
  const [account] = await db
    .select(ACCOUNT_COLUMNS)
    .from(people)
    .where(eq(people.email, email.toLowerCase()))
    .limit(1);
  return account;
}

export type AccountFilter = {
  /** Every word must occur in the name or the address. */
  readonly words: readonly string[];
  readonly role: Role | null;
  readonly teamId: string | null;
  readonly state: 'active' | 'disabled' | 'erased' | null;
};

/** Accounts that pass the filter, by name. */
export async function listAccounts(
  db: Reader,
  { filter, limit, offset }: { filter: AccountFilter; limit: number; offset: number },
): Promise<readonly Account[]> {
  return db
    .select(ACCOUNT_COLUMNS)
    .from(people)
    .where(passes(db, filter))
    .orderBy(asc(people.name), asc(people.id))
    .limit(limit)
    .offset(offset);
}

/** How many accounts pass the filter. */
export async function countAccounts(db: Reader, { filter }: { filter: AccountFilter }): Promise<number> {
  const [row] = await db
    .select({ accounts: count().mapWith(Number) })
    .from(people)
    .where(passes(db, filter));
  return row?.accounts ?? 0;
}

function passes(db: Reader, { words, role, teamId, state }: AccountFilter): SQL | undefined {
  return and(
    ...words.map((word) => or(like(people.name, contains(word)), like(people.email, contains(word)))),
    role === null ? undefined : holds(db, role),
    teamId === null ? undefined : isIn(db, teamId),
    state === null ? undefined : isState(state),
  );
}

/** SQLite's LIKE has no escape of its own: the two wildcards match as any character, which finds a little more. */
function contains(word: string): string {
  return `%${word.replaceAll('%', '_')}%`;
}

function holds(db: Reader, role: Role): SQL | undefined {
  const own = db
    .select({ one: sql`1` })
    .from(personRoles)
    .where(and(eq(personRoles.personId, people.id), eq(personRoles.role, role)));
  if (role === 'admin') return exists(own);
  const inTeam = db
    .select({ one: sql`1` })
    .from(teamRoles)
    .innerJoin(teams, eq(teams.id, teamRoles.teamId))
    .where(and(eq(teamRoles.personId, people.id), eq(teamRoles.role, role), isNull(teams.closedAt)));
  return or(exists(own), exists(inTeam));
}

function isIn(db: Reader, teamId: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(teamRoles)
      .where(and(eq(teamRoles.personId, people.id), eq(teamRoles.teamId, teamId))),
  );
}

function isState(state: 'active' | 'disabled' | 'erased'): SQL | undefined {
  if (state === 'active') return isNull(people.disabledAt);
  if (state === 'erased') return isNotNull(people.erasedAt);
  return and(isNotNull(people.disabledAt), isNull(people.erasedAt));
}
