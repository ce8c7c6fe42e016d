import type { TypedResponse } from '@remix-run/node';
import { changeTeam } from '#app/commands/change-team.server.ts';
import { grantTeamRole } from '#app/commands/grant-team-role.server.ts';
import { revokeTeamRole } from '#app/commands/revoke-team-role.server.ts';
import type { AppContext } from '#app/context.server.ts';
import type { Answer } from '#app/domain/answer.ts';
import { done, refused } from '#app/http/answer.server.ts';
import { findAccountByEmail } from '#db/accounts.server.ts';
import type { TeamAct } from './schema.server.ts';

/** Does one act to a team and tells in words what came of it. */
export async function actOnTeam(
  context: AppContext,
  { act, actorId, teamId }: { act: TeamAct; actorId: string; teamId: string },
): Promise<TypedResponse<Answer>> {
  const what = { actorId, teamId };
  switch (act.intent) {
    case 'rename':
      await changeTeam(context, { ...what, change: { kind: 'renamed', name: act.name } });
      return done(`The team is called ${act.name} now.`);
    case 'close':
      await changeTeam(context, { ...what, change: { kind: 'closed' } });
      return done('The team is closed: nobody has a right through it. Opening it again undoes this.');
    case 'reopen':
      await changeTeam(context, { ...what, change: { kind: 'reopened' } });
      return done('The team is open again.');
    case 'add': {
      const account = await findAccountByEmail(context.db, { email: act.email });
      if (account === undefined)
        return refused(`Nobody has the address ${act.email}: invite them first.`, 404);
      const { status } = await grantTeamRole(context, { ...what, personId: account.id, role: act.role });
      if (status === 'held') return done(`${account.name} was ${ROLE_WORDS[act.role]} here already.`);
      if (status === 'granted') return done(`${account.name} is ${ROLE_WORDS[act.role]} here now.`);
      return refused('This person or team is gone. Reload the page.');
    }
    case 'remove': {
      const { status } = await revokeTeamRole(context, { ...what, personId: act.personId, role: act.role });
      return status === 'revoked'
        ? done(`Removed. To undo it, add the person as ${ROLE_WORDS[act.role]} again.`)
        : done('That role was not held any more.');
    }
    default:
      return act satisfies never;
  }
}

const ROLE_WORDS = { learner: 'a learner', mentor: 'a mentor', manager: 'a manager' } as const;
