import { and, asc, count, countDistinct, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { TeamRole } from '#app/domain/role.ts';
import type { Reader, Writer } from './client.server.ts';
import { people } from './schema/people.ts';
import { teamRoles, teams } from './schema/teams.ts';

export type Team = typeof teams.$inferSelect;

/** One person's role in a team. */
export type TeamMember = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: TeamRole;
  readonly isDisabled: boolean;
};

const MOST_IN_TEAM = 2_000;

/** A team, closed or open. */
export async function findTeam(db: Reader, { teamId }: { teamId: string }): Promise<Team | undefined> {
  const [team] = await db.select().from(teams).where(eq(teams.id, teamId)).limit(1);
  return team;
}

/** Every team with the number of its people, by name. */
export async function listTeams(
  db: Reader,
  { limit }: { limit: number },
): Promise<
  readonly (Team & { readonly learners: number; readonly mentors: number; readonly managers: number })[]
> {
  const countOf = (role: TeamRole) =>
    countDistinct(sql`case when ${teamRoles.role} = ${role} then ${teamRoles.personId} end`).mapWith(Number);
  return db
    .select({
      id: teams.id,
      name: teams.name,
      createdAt: teams.createdAt,
      closedAt: teams.closedAt,
      learners: countOf('learner'),
      mentors: countOf('mentor'),
      managers: countOf('manager'),
    })
    .from(teams)
    .leftJoin(teamRoles, eq(teamRoles.teamId, teams.id))
    .groupBy(teams.id)
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(limit);
}

/** The open teams to choose from, by name. */
export async function listOpenTeams(
  db: Reader,
  { limit }: { limit: number },
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(isNull(teams.closedAt))
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(limit);
}

/** The names of these teams, by id. */
export async function listTeamNames(
  db: Reader,
  { teamIds }: { teamIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (teamIds.length === 0) return new Map();
  const rows = await db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(inArray(teams.id, [...teamIds]))
    .orderBy(asc(teams.id))
    .limit(teamIds.length);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who is what in a team, by name. */
export async function listTeamMembers(
  db: Reader,
  { teamId }: { teamId: string },
): Promise<readonly TeamMember[]> {
  return db
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      role: teamRoles.role,
      isDisabled: sql<boolean>`${people.disabledAt} is not null`.mapWith(Boolean),
    })
    .from(teamRoles)
    .innerJoin(people, eq(people.id, teamRoles.personId))
    .where(eq(teamRoles.teamId, teamId))
    .orderBy(asc(people.name), asc(people.id), asc(teamRoles.role))
    .limit(MOST_IN_TEAM);
}

/** What somebody is in which open teams, by the team's name. */
export async function listTeamsOfPerson(
  db: Reader,
  { personId }: { personId: string },
): Promise<readonly { readonly teamId: string; readonly name: string; readonly role: TeamRole }[]> {
  return db
    .select({ teamId: teams.id, name: teams.name, role: teamRoles.role })
    .from(teamRoles)
    .innerJoin(teams, eq(teams.id, teamRoles.teamId))
    .where(and(eq(teamRoles.personId, personId), isNull(teams.closedAt)))
    .orderBy(asc(teams.name), asc(teams.id), asc(teamRoles.role))
    .limit(MOST_IN_TEAM);
}

/** An open team in which this person holds one of the roles; undefined for anybody else's team. */
export async function findTeamOfHolder(
  db: Reader,
  { teamId, personId, roles }: { teamId: string; personId: string; roles: readonly TeamRole[] },
): Promise<Team | undefined> {
  const [row] = await db
    .select({ team: teams })
    .from(teams)
    .innerJoin(teamRoles, eq(teamRoles.teamId, teams.id))
    .where(
      and(
        eq(teams.id, teamId),
        isNull(teams.closedAt),
        eq(teamRoles.personId, personId),
        inArray(teamRoles.role, [...roles]),
      ),
    )
    .limit(1);
  return row?.team;
}

/** How many open teams have the one as learner and the other in one of the roles: 0 means no right over the learner. */
export async function countSharedTeams(
  db: Reader,
  { learnerId, holderId, roles }: { learnerId: string; holderId: string; roles: readonly TeamRole[] },
): Promise<number> {
  const holder = alias(teamRoles, 'holder');
  const [row] = await db
    .select({ shared: count().mapWith(Number) })
    .from(teamRoles)
    .innerJoin(teams, eq(teams.id, teamRoles.teamId))
    .innerJoin(holder, eq(holder.teamId, teamRoles.teamId))
    .where(
      and(
        isNull(teams.closedAt),
        eq(teamRoles.personId, learnerId),
        eq(teamRoles.role, 'learner'),
        eq(holder.personId, holderId),
        inArray(holder.role, [...roles]),
      ),
    );
  return row?.shared ?? 0;
}

/** Adds a team. */
export async function insertTeam(tx: Writer, team: typeof teams.$inferInsert): Promise<void> {
  await tx.insert(teams).values(team);
}

/** Changes what is given of a team; tells whether there is one. */
export async function updateTeam(
  tx: Writer,
  { teamId, change }: { teamId: string; change: Partial<Pick<Team, 'name' | 'closedAt'>> },
): Promise<boolean> {
  const rows = await tx.update(teams).set(change).where(eq(teams.id, teamId)).returning({ id: teams.id });
  return rows.length === 1;
}

/** Gives somebody a role in a team; tells whether it is new. */
export async function insertTeamRole(tx: Writer, row: typeof teamRoles.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(teamRoles).values(row).onConflictDoNothing().returning();
  return rows.length === 1;
}

/** Takes a role in a team away; tells whether it was held. */
export async function deleteTeamRole(
  tx: Writer,
  { teamId, personId, role }: { teamId: string; personId: string; role: TeamRole },
): Promise<boolean> {
  const rows = await tx
    .delete(teamRoles)
    .where(and(eq(teamRoles.teamId, teamId), eq(teamRoles.personId, personId), eq(teamRoles.role, role)))
    .returning({ role: teamRoles.role });
  return rows.length === 1;
}
