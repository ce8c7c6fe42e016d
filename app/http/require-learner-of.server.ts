import type { TeamRole } from '#app/domain/role.ts';
import { findAccount, type Account } from '#db/accounts.server.ts';
import { countSharedTeams } from '#db/teams.server.ts';
import type { Visit } from './find-user.server.ts';
import { noteDenial } from './note-denial.server.ts';
import { notFound } from './not-found.server.ts';
import { requireUser } from './require-user.server.ts';
import type { User } from './user.ts';

/** The signed-in person and a learner of a team in which they hold one of these roles; anybody else is 404. */
export async function requireLearnerOf(
  visit: Visit,
  { learnerId, roles }: { learnerId: string; roles: readonly TeamRole[] },
): Promise<{ readonly user: User; readonly learner: Account }> {
  const user = await requireUser(visit);
  const { db } = visit.context;
  const shared = await countSharedTeams(db, { learnerId, holderId: user.id, roles });
  const learner = shared > 0 ? await findAccount(db, { personId: learnerId }) : undefined;
  if (learner !== undefined) return { user, learner };
  await noteDenial(visit, user);
  return notFound('person');
}
