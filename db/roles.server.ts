import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { ROLES, type Role } from '#app/domain/role.ts';
import type { Reader, Writer } from './client.server.ts';
import { people, personRoles } from './schema/people.ts';
import { teamRoles, teams } from './schema/teams.ts';

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
