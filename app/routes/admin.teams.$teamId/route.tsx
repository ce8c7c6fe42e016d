import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ActButton } from '#app/components/act-button.tsx';
import { AdminPage } from '#app/components/admin/admin-page.tsx';
import { answerIn } from '#app/components/answer.ts';
import { AnswerLine } from '#app/components/answer-line.tsx';
import { Button } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Field } from '#app/components/field.tsx';
import { ROLE_NAMES } from '#app/components/role-words.ts';
import { Section } from '#app/components/section.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TEAM_ROLES } from '#app/domain/role.ts';
import { refused } from '#app/http/answer.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireRole } from '#app/http/require-role.server.ts';
import { findTeam, listTeamMembers } from '#db/teams.server.ts';
import { actOnTeam } from './act-on-team.server.ts';
import { MemberTable } from './member-table.tsx';
import { teamSchema } from './schema.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Team'}, Countersign` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireRole({ request, context }, 'admin');
  const team = await findTeam(context.db, { teamId: requireParam(params.teamId, 'team') });
  if (team === undefined) return notFound('team');
  const members = await listTeamMembers(context.db, { teamId: team.id });
  return { name: team.name, isClosed: team.closedAt !== null, members };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  const team = await findTeam(context.db, { teamId: requireParam(params.teamId, 'team') });
  if (team === undefined) return notFound('team');
  const form = await parseForm(request, teamSchema);
  if (!form.ok) return refused('Enter an address or a name, then try again. Nothing was changed.', 400);
  return actOnTeam(context, { act: form.value, actorId: user.id, teamId: team.id });
}

export default function Team() {
  const { name, isClosed, members } = useLoaderData<typeof loader>();
  const answer = answerIn(useActionData<typeof action>());
  return (
    <AdminPage
      title={name}
      purpose={
        isClosed
          ? 'This team is closed. Its people and history are kept, and nobody has a right through it.'
          : 'Mentors and managers see the learners of this team.'
      }
      action={
        isClosed ? (
          <ActButton intent="reopen">Open again</ActButton>
        ) : (
          <ActButton intent="close">Close team</ActButton>
        )
      }
    >
      <AnswerLine answer={answer} />
      {members.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Nobody is in this team yet">
            Add people who have an account below, or make an invite link for the team.
          </EmptyState>
        </div>
      ) : (
        <MemberTable members={members} />
      )}
      {!isClosed && (
        <Section title="Add somebody">
          <Form
            key={answer?.isRefused === false ? members.length : 'same'}
            method="post"
            preventScrollReset
            className="mt-4 grid gap-4 wide:grid-cols-[minmax(0,320px)_160px_auto] wide:items-end wide:justify-start"
          >
            <input type="hidden" name="intent" value="add" />
            <Field id="email" name="email" type="email" label="E-mail address" autoComplete="off" required />
            <SelectField id="role" name="role" label="Role">
              {TEAM_ROLES.map((role) => (
                <option key={role} value={role}>
                  {ROLE_NAMES[role]}
                </option>
              ))}
            </SelectField>
            <Button type="submit" kind="primary">
              Add
            </Button>
          </Form>
        </Section>
      )}
      <Section title="Rename">
        <Form method="post" preventScrollReset className="mt-4 grid max-w-[480px] gap-4">
          <input type="hidden" name="intent" value="rename" />
          <Field key={name} id="name" name="name" label="Name" defaultValue={name} maxLength={200} required />
          <div>
            <Button type="submit">Rename</Button>
          </div>
        </Form>
      </Section>
    </AdminPage>
  );
}
