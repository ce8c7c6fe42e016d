import type { TypedResponse } from '@remix-run/node';
import { disablePerson } from '#app/commands/disable-person.server.ts';
import { enablePerson } from '#app/commands/enable-person.server.ts';
import { endSessions } from '#app/commands/end-sessions.server.ts';
import { erasePerson } from '#app/commands/erase-person.server.ts';
import { grantRole } from '#app/commands/grant-role.server.ts';
import { grantTeamRole } from '#app/commands/grant-team-role.server.ts';
import { resetAuthenticator } from '#app/commands/remove-authenticator.server.ts';
import { revokeRole } from '#app/commands/revoke-role.server.ts';
import { revokeTeamRole } from '#app/commands/revoke-team-role.server.ts';
import { startPasswordReset } from '#app/commands/start-password-reset.server.ts';
import type { AppContext } from '#app/context.server.ts';
import type { Answer } from '#app/domain/answer.ts';
import { done, refused } from '#app/http/answer.server.ts';
import type { Account } from '#db/accounts.server.ts';
import type { AccountAct } from './schema.server.ts';

/** Does one act to an account and tells in words what came of it. */
export async function actOnAccount(
  context: AppContext,
  { act, actorId, account }: { act: AccountAct; actorId: string; account: Account },
): Promise<TypedResponse<Answer>> {
  const whom = { actorId, personId: account.id };
  const { name } = account;
  switch (act.intent) {
    case 'grant-role':
      return tell((await grantRole(context, { ...whom, role: act.role })).status, name);
    case 'revoke-role':
      return tell((await revokeRole(context, { ...whom, role: act.role })).status, name);
    case 'grant-team-role':
      return tell(
        (await grantTeamRole(context, { ...whom, teamId: act.teamId, role: act.role })).status,
        name,
      );
    case 'revoke-team-role':
      return tell(
        (await revokeTeamRole(context, { ...whom, teamId: act.teamId, role: act.role })).status,
        name,
      );
    case 'disable':
      return tell((await disablePerson(context, whom)).status, name);
    case 'enable':
      return tell((await enablePerson(context, whom)).status, name);
    case 'end-sessions': {
      const { ended } = await endSessions(context, { ...whom, sessions: { which: 'all' } });
      return done(ended === 0 ? `${name} was signed in nowhere.` : `${name} is signed out everywhere.`);
    }
    case 'reset-second-factor': {
      const { status } = await resetAuthenticator(context, whom);
      return status === 'removed'
        ? done(`${name} signs in without a second factor until they set it up again.`)
        : done(`${name} had no second factor.`);
    }
    case 'make-password-link': {
      const started = await startPasswordReset(context, whom);
      if (started.status === 'unknown-person')
        return refused(`${name} is deactivated: reactivate the account first.`);
      const links = [{ label: `Link for ${name}, works once within 24 hours`, url: started.url }];
      return started.isMailed
        ? done(`A link for a new password is on its way to ${account.email}.`)
        : done(`Give this link to ${name}, and to nobody else.`, links);
    }
    case 'erase': {
      if (act.name !== name) return refused('The name is not the same, so nothing was erased.', 400);
      return tell((await erasePerson(context, whom)).status, name);
    }
    default:
      return act satisfies never;
  }
}

const WORDS = {
  granted: (name: string) => done(`${name} has the role now.`),
  held: (name: string) => done(`${name} had the role already.`),
  revoked: (name: string) => done(`${name} does not have the role any more.`),
  'not-held': (name: string) => done(`${name} did not have the role.`),
  disabled: (name: string) =>
    done(`${name} is deactivated and signed out everywhere. Reactivating undoes this.`),
  'was-disabled': (name: string) => done(`${name} was deactivated already.`),
  enabled: (name: string) => done(`${name} can sign in again.`),
  'was-enabled': (name: string) => done(`${name} was active already.`),
  erased: () => done('The person is erased. What they did stays under a pseudonym.'),
  'last-admin': (name: string) =>
    refused(`${name} is the only admin: make somebody else one first. Nothing was changed.`),
  'unknown-team': () => refused('There is no such team any more. Reload the page.'),
  'unknown-person': () => refused('This person is erased. Nothing was changed.'),
} as const;

function tell(status: keyof typeof WORDS, name: string): TypedResponse<Answer> {
  return WORDS[status](name);
}
