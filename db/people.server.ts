import { asc, count, eq } from 'drizzle-orm';
import type { Role } from '#app/domain/role.ts';
import type { Reader, Writer } from './client.server.ts';
import { people, personRoles } from './schema/people.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
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
): Promise<{ readonly id: string; readonly passwordHash: string } | undefined> {
  const [person] = await db
    .select({ id: people.id, passwordHash: people.passwordHash, disabledAt: people.disabledAt })
    .from(people)
    .where(eq(people.email, email.toLowerCase()))
    .limit(1);
  return person === undefined || person.disabledAt !== null ? undefined : person;
}

/** The roles of a person, in a fixed order. */
async function listRoles(db: Reader, { personId }: { personId: string }): Promise<readonly Role[]> {
  const rows = await db
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(eq(personRoles.personId, personId))
    .orderBy(asc(personRoles.role))
    .limit(10);
  return rows.map(({ role }) => role);
}

/** Adds a person with roles; the e-mail address is kept in lower case. */
export async function insertPerson(
  tx: Writer,
  person: Person & { readonly passwordHash: string; readonly createdAt: number },
): Promise<void> {
  const { roles, ...row } = person;
  await tx.insert(people).values({ ...row, email: row.email.toLowerCase() });
  for (const role of roles) await tx.insert(personRoles).values({ personId: row.id, role });
}
