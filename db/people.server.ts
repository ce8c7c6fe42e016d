import {
  and,
  asc,
  count,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  like,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import { parseProfile, type ProfileSettings } from '#app/domain/person/profile-settings.ts';
import { ROLES, type Role } from '#app/domain/role.ts';
import type { Reader, Writer } from './client.server.ts';
import { people, personRoles } from './schema/people.ts';
import { teamRoles, teams } from './schema/teams.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** In the whole organisation and in any open team. */
  readonly roles: readonly Role[];
};

/** How many people there are: none means that the first admin is still to come. */
export async function countPeople(db: Reader): Promise<number> {
  const [row] = await db.select({ people: count().mapWith(Number) }).from(people);
  return row?.people ?? 0;
}

/** A person who may sign in, with roles; undefined for an unknown or disabled one. */
export async function findPerson(
  db: Reader,
  { personId }: { personId: string },
): Promise<Person | undefined> {
  const [person] = await db.select().from(people).where(eq(people.id, personId)).limit(1);
  if (person === undefined || person.disabledAt !== null) return undefined;
  return { id: person.id, name: person.name, email: person.email, roles: await listRoles(db, { personId }) };
}

/** What checking a password needs; undefined for an unknown or disabled person. */
export async function findPersonByEmail(
  db: Reader,
  { email }: { email: string },
): Promise<{ readonly id: string; readonly name: string; readonly passwordHash: string } | undefined> {
  const [person] = await db
    .select({
      id: people.id,
      name: people.name,
      passwordHash: people.passwordHash,
      disabledAt: people.disabledAt,
    })
    .from(people)
    .where(eq(people.email, email.toLowerCase()))
    .limit(1);
  return person === undefined || person.disabledAt !== null ? undefined : person;
}

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

/** The names of these people, by id; pseudonyms for the erased ones. */
export async function listNames(
  db: Reader,
  { personIds }: { personIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...personIds]))
    .orderBy(asc(people.id))
    .limit(personIds.length);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The roles of a person in the whole organisation and in open teams, in the order of `ROLES`. */
export async function listRoles(db: Reader, { personId }: { personId: string }): Promise<readonly Role[]> {
  const own = await db
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(eq(personRoles.personId, personId))
    .orderBy(asc(personRoles.role))
    .limit(ROLES.length);
  const inTeams = await db
    .selectDistinct({ role: teamRoles.role })
    .from(teamRoles)
    .innerJoin(teams, eq(teams.id, teamRoles.teamId))
    .where(and(eq(teamRoles.personId, personId), isNull(teams.closedAt)))
    .orderBy(asc(teamRoles.role))
    .limit(ROLES.length);
  const held = new Set<Role>([...own, ...inTeams].map(({ role }) => role));
  return ROLES.filter((role) => held.has(role));
}

/** The roles of several people at once, by id. */
export async function listRolesByPerson(
  db: Reader,
  { personIds }: { personIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly Role[]>> {
  if (personIds.length === 0) return new Map();
  const most = personIds.length * ROLES.length;
  const own = await db
    .select()
    .from(personRoles)
    .where(inArray(personRoles.personId, [...personIds]))
    .orderBy(asc(personRoles.personId), asc(personRoles.role))
    .limit(most);
  const inTeams = await db
    .selectDistinct({ personId: teamRoles.personId, role: teamRoles.role })
    .from(teamRoles)
    .innerJoin(teams, eq(teams.id, teamRoles.teamId))
    .where(and(inArray(teamRoles.personId, [...personIds]), isNull(teams.closedAt)))
    .orderBy(asc(teamRoles.personId), asc(teamRoles.role))
    .limit(most);
  const held = Map.groupBy([...own, ...inTeams], ({ personId }) => personId);
  return new Map(
    [...held].map(([personId, rows]) => [
      personId,
      ROLES.filter((role) => rows.some((row) => row.role === role)),
    ]),
  );
}

/** How many people who may sign in hold a role in the whole organisation. */
export async function countHolders(db: Reader, { role }: { role: Role }): Promise<number> {
  const [row] = await db
    .select({ holders: count().mapWith(Number) })
    .from(personRoles)
    .innerJoin(people, eq(people.id, personRoles.personId))
    .where(and(eq(personRoles.role, role), isNull(people.disabledAt)));
  return row?.holders ?? 0;
}

/** How a person wants the product to be. */
export async function findProfile(db: Reader, { personId }: { personId: string }): Promise<ProfileSettings> {
  const [row] = await db
    .select({ profile: people.profile })
    .from(people)
    .where(eq(people.id, personId))
    .limit(1);
  return parseProfile(row?.profile);
}

/** The password hash of a person who may sign in; empty without a password. */
export async function findPasswordHash(
  db: Reader,
  { personId }: { personId: string },
): Promise<string | undefined> {
  const [row] = await db
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.disabledAt)))
    .limit(1);
  return row?.passwordHash;
}

/** Adds a person with roles; the e-mail address is kept in lower case. */
export async function insertPerson(
  tx: Writer,
  person: Person & { readonly passwordHash: string; readonly createdAt: number },
): Promise<void> {
  const { roles, ...row } = person;
  await tx.insert(people).values({ ...row, email: row.email.toLowerCase() });
  for (const role of roles) await insertPersonRole(tx, { personId: row.id, role });
}

/** Changes what is given of a person who was not erased; tells whether there was one. */
export async function updatePerson(
  tx: Writer,
  {
    personId,
    change,
  }: {
    personId: string;
    change: Partial<
      Pick<
        typeof people.$inferInsert,
        'name' | 'email' | 'passwordHash' | 'disabledAt' | 'erasedAt' | 'profile'
      >
    >;
  },
): Promise<boolean> {
  const rows = await tx
    .update(people)
    .set(change)
    .where(and(eq(people.id, personId), isNull(people.erasedAt)))
    .returning({ id: people.id });
  return rows.length === 1;
}

/** Gives a person a role in the whole organisation; tells whether it is new. */
export async function insertPersonRole(tx: Writer, row: { personId: string; role: Role }): Promise<boolean> {
  const rows = await tx.insert(personRoles).values(row).onConflictDoNothing().returning();
  return rows.length === 1;
}

/** Takes a role in the whole organisation away; tells whether it was held. */
export async function deletePersonRole(
  tx: Writer,
  { personId, role }: { personId: string; role: Role },
): Promise<boolean> {
  const rows = await tx
    .delete(personRoles)
    .where(and(eq(personRoles.personId, personId), eq(personRoles.role, role)))
    .returning({ role: personRoles.role });
  return rows.length === 1;
}

/** Takes every role away, in the organisation and in teams. */
export async function deleteRolesOfPerson(tx: Writer, { personId }: { personId: string }): Promise<void> {
  await tx.delete(personRoles).where(eq(personRoles.personId, personId));
  await tx.delete(teamRoles).where(eq(teamRoles.personId, personId));
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
