import { Form, Link } from '@remix-run/react';
import { ActButton } from '#app/components/act-button.tsx';
import { Button } from '#app/components/button.tsx';
import { ROLE_NAMES } from '#app/components/role-words.ts';
import { Section } from '#app/components/section.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TEAM_ROLES, type Role, type TeamRole } from '#app/domain/role.ts';

type Props = {
  readonly roles: readonly Role[];
  readonly teams: readonly { readonly teamId: string; readonly name: string; readonly role: TeamRole }[];
  readonly openTeams: readonly { readonly id: string; readonly name: string }[];
};

/** What a person may do in the whole organisation and in which teams. */
export function RolesSection({ roles, teams, openTeams }: Props) {
  const isAdmin = roles.includes('admin');
  return (
    <Section
      title="Roles"
      note="Everybody can review. Mentors and managers have rights over the learners of their own teams; admins run this server and see no review."
    >
      <ul className="mt-4 border-t border-line-strong">
        <li className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
          <span>
            Admin <span className="text-13 text-ink-2">of the whole organisation</span>
          </span>
          {isAdmin ? (
            <ActButton intent="revoke-role" fields={{ role: 'admin' }} kind="quiet">
              Take admin away
            </ActButton>
          ) : (
            <ActButton intent="grant-role" fields={{ role: 'admin' }} kind="quiet">
              Make admin
            </ActButton>
          )}
        </li>
        {teams.map(({ teamId, name, role }) => (
          <li
            key={`${teamId} ${role}`}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
          >
            <span>
              {ROLE_NAMES[role]}{' '}
              <span className="text-13 text-ink-2">
                of{' '}
                <Link to={`/admin/teams/${teamId}`} className="link">
                  {name}
                </Link>
              </span>
            </span>
            <ActButton intent="revoke-team-role" fields={{ teamId, role }} kind="quiet">
              Remove
            </ActButton>
          </li>
        ))}
      </ul>
      {openTeams.length === 0 ? (
        <p className="mt-4 text-13 text-ink-2">
          <Link to="/admin/teams" className="link">
            Create a team
          </Link>{' '}
          to make this person a learner, mentor or manager of it.
        </p>
      ) : (
        <Form method="post" preventScrollReset className="mt-4 grid gap-4 wide:flex wide:items-end">
          <input type="hidden" name="intent" value="grant-team-role" />
          <SelectField id="team" name="teamId" label="Team">
            {openTeams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField id="role" name="role" label="Role in it">
            {TEAM_ROLES.map((role) => (
              <option key={role} value={role}>
                {ROLE_NAMES[role]}
              </option>
            ))}
          </SelectField>
          <Button type="submit">Add to team</Button>
        </Form>
      )}
    </Section>
  );
}
