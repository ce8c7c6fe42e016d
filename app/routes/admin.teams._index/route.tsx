import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { createTeam } from '#app/commands/create-team.server.ts';
import { AdminPage } from '#app/components/admin/admin-page.tsx';
import { Button } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FormField } from '#app/components/form-field.tsx';
import { Section } from '#app/components/section.tsx';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { requireRole } from '#app/http/require-role.server.ts';
import { listTeams } from '#db/teams.server.ts';
import { createTeamSchema } from './schema.server.ts';

const SHOWN = 500;

export const meta: MetaFunction = () => [{ title: 'Teams, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, 'admin');
  return { teams: await listTeams(context.db, { limit: SHOWN }) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  const form = await parseForm(request, createTeamSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { teamId } = await createTeam(context, { actorId: user.id, name: form.value.name });
  throw redirectTo(`/admin/teams/${teamId}`);
}

export default function Teams() {
  const { teams } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<'name', string>>({ lastResult });
  return (
    <AdminPage
      title="Teams"
      purpose="Whom mentors coach and managers meet. A person can be in several, in several roles."
    >
      {teams.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="No teams yet">
            People can review without one. Mentors and managers need a team: they see its learners and nobody
            else.
          </EmptyState>
        </div>
      ) : (
        <TeamTable teams={teams} />
      )}
      <Section title="Create a team">
        <Form method="post" {...getFormProps(form)} className="mt-4 grid max-w-[480px] gap-4">
          <FormField field={fields.name} label="Name" autoComplete="off" />
          <div>
            <Button type="submit" kind="primary">
              Create team
            </Button>
          </div>
        </Form>
      </Section>
    </AdminPage>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['teams'][number];

function TeamTable({ teams }: { readonly teams: readonly Row[] }) {
  return (
    <table className="table mt-8">
      <caption className="sr-only">Teams, by name</caption>
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col" className="text-right">
            Learners
          </th>
          <th scope="col" className="text-right">
            Mentors
          </th>
          <th scope="col" className="text-right">
            Managers
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map(({ id, name, closedAt, learners, mentors, managers }) => (
          <tr key={id}>
            <td className="table-wrap break-words">
              <Link to={`/admin/teams/${id}`} className="link">
                {name}
              </Link>
              {closedAt !== null && <span className="text-ink-3"> (closed)</span>}
            </td>
            <td className="text-right tabular-nums">{learners}</td>
            <td className="text-right tabular-nums">{mentors}</td>
            <td className="text-right tabular-nums">{managers}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
