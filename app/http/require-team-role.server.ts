import type { TeamRole } from '#app/domain/role.ts';
import { findTeamOfHolder, type Team } from '#db/teams.server.ts';
import type { Visit } from './find-user.server.ts';
import { noteDenial } from './note-denial.server.ts';
import { notFound } from './not-found.server.ts';
import { requireUser } from './require-user.server.ts';
import type { User } from './user.ts';

/** The signed-in person and an open team in which they hold one of these roles; anybody else's team is 404. */
export async function requireTeamRole(
  visit: Visit,
  { teamId, roles }: { teamId: string; roles: readonly TeamRole[] },
): Promise<{ readonly user: User; readonly team: Team }> {
  const user = await requireUser(visit);
  const team = await findTeamOfHolder(visit.context.db, { teamId, personId: user.id, roles });
  if (team !== undefined) return { user, team };
  await noteDenial(visit, user);
  return notFound('team');
}
