import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { parseProfile, type ProfileSettings } from '#app/domain/person/profile-settings.ts';
import type { Role } from '#app/domain/role.ts';
import type { Reader, Writer } from './client.server.ts';
import { insertPersonRole, listRoles } from './roles.server.ts';
import { people } from './schema/people.ts';

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
