import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { viewAccount } from '#app/commands/view-account.server.ts';
import { ActButton } from '#app/components/act-button.tsx';
import { AccountState } from '#app/components/admin/account-state.tsx';
import { AdminPage } from '#app/components/admin/admin-page.tsx';
import { answerIn } from '#app/components/answer.ts';
import { AnswerLine } from '#app/components/answer-line.tsx';
import { Moment } from '#app/components/moment.tsx';
import { accountState } from '#app/domain/person/account-state.ts';
import { refused } from '#app/http/answer.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireRole } from '#app/http/require-role.server.ts';
import { findAccount } from '#db/accounts.server.ts';
import { listOpenTeams } from '#db/teams.server.ts';
import { AccessSection } from './access-section.tsx';
import { actOnAccount } from './act-on-account.server.ts';
import { EraseSection } from './erase-section.tsx';
import { RolesSection } from './roles-section.tsx';
import { accountSchema } from './schema.server.ts';

const TEAMS_TO_CHOOSE = 500;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Person'}, Countersign` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  const personId = requireParam(params.personId, 'person');
  const viewed = await viewAccount(context, { actorId: user.id, personId });
  if (viewed === undefined) return notFound('person');
  const { account, roles, teams, sessions, hasSecondFactor } = viewed;
  return {
    personId,
    name: account.name,
    email: account.email,
    createdAt: account.createdAt,
    state: accountState(account),
    hasPassword: account.hasPassword,
    isOwn: personId === user.id,
    roles,
    teams,
    sessions,
    hasSecondFactor,
    openTeams: await listOpenTeams(context.db, { limit: TEAMS_TO_CHOOSE }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  const account = await findAccount(context.db, { personId: requireParam(params.personId, 'person') });
  if (account === undefined) return notFound('person');
  const form = await parseForm(request, accountSchema);
  if (!form.ok) return refused('Something is missing: choose a team and a role, then try again.', 400);
  return actOnAccount(context, { act: form.value, actorId: user.id, account });
}

export default function Person() {
  const person = useLoaderData<typeof loader>();
  const answer = answerIn(useActionData<typeof action>());
  return (
    <AdminPage
      title={person.name}
      purpose={
        <>
          {person.state === 'erased' ? 'Erased' : person.email}, here since{' '}
          <Moment at={person.createdAt} style="day" />. <AccountState state={person.state} />
        </>
      }
      action={<Switch state={person.state} />}
    >
      <AnswerLine answer={answer} />
      {person.state === 'erased' ? (
        <p className="mt-8 max-w-[60ch] text-ink-2">
          Nothing names this person any more. Signed verdicts and audit entries stand under the pseudonym
          above.
        </p>
      ) : (
        <>
          <RolesSection roles={person.roles} teams={person.teams} openTeams={person.openTeams} />
          <AccessSection
            personId={person.personId}
            name={person.name}
            sessions={person.sessions}
            hasPassword={person.hasPassword}
            hasSecondFactor={person.hasSecondFactor}
          />
          {!person.isOwn && <EraseSection key={person.personId} name={person.name} />}
        </>
      )}
    </AdminPage>
  );
}

function Switch({ state }: { readonly state: 'active' | 'disabled' | 'erased' }) {
  switch (state) {
    case 'active':
      return <ActButton intent="disable">Deactivate</ActButton>;
    case 'disabled':
      return <ActButton intent="enable">Reactivate</ActButton>;
    case 'erased':
      return null;
    default:
      return state satisfies never;
  }
}
