import { Form } from '@remix-run/react';
import { ActButton } from '#app/components/act-button.tsx';
import { Button } from '#app/components/button.tsx';
import { CheckField } from '#app/components/check-field.tsx';
import { Field } from '#app/components/field.tsx';
import { ROLE_NAMES } from '#app/components/role-words.ts';
import { Section } from '#app/components/section.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import type { GroupRule } from '#app/domain/organisation/organisation.ts';
import { ROLES } from '#app/domain/role.ts';

type Props = {
  readonly provider: string | null;
  readonly isSsoOnly: boolean;
  readonly rules: readonly GroupRule[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
};

/** The organisation's own sign-on: whether it is the only way in, and what its groups are here. */
export function SsoSection({ provider, isSsoOnly, rules, teams }: Props) {
  if (provider === null) {
    return (
      <Section
        title="Single sign-on"
        note="Not set up. OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET name an OpenID Connect provider."
      >
        {null}
      </Section>
    );
  }
  return (
    <Section
      title="Single sign-on"
      note={`Whoever signs in with ${provider} gets an account at the first time, with the roles below. A role that a rule names is also taken away from who is in no such group.`}
    >
      <RuleList rules={rules} teams={teams} />
      <Form
        key={rules.length}
        method="post"
        preventScrollReset
        className="mt-4 grid gap-4 wide:grid-cols-[minmax(0,240px)_160px_200px_auto] wide:items-end wide:justify-start"
      >
        <input type="hidden" name="intent" value="add-rule" />
        <Field
          id="group"
          name="group"
          label={`Group at ${provider}`}
          autoComplete="off"
          maxLength={200}
          required
        />
        <SelectField id="rule-role" name="role" label="Role">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]}
            </option>
          ))}
        </SelectField>
        <SelectField id="rule-team" name="teamId" label="Team">
          <option value="">none</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button type="submit">Add rule</Button>
      </Form>
      <Form method="post" preventScrollReset className="mt-6 grid gap-4">
        <input type="hidden" name="intent" value="sso" />
        <CheckField
          id="isSsoOnly"
          name="isSsoOnly"
          defaultChecked={isSsoOnly}
          label={`Only through ${provider}`}
          hint="Passwords are refused then. If the sign-on is down, whoever runs this server can start it without OIDC_ISSUER, and passwords work again."
        />
        <div>
          <Button type="submit">Save sign-on</Button>
        </div>
      </Form>
    </Section>
  );
}

function RuleList({ rules, teams }: Pick<Props, 'rules' | 'teams'>) {
  if (rules.length === 0) return null;
  const nameOf = (teamId: string) => teams.find(({ id }) => id === teamId)?.name ?? 'a closed team';
  return (
    <ul className="mt-4 border-t border-line-strong">
      {rules.map(({ group, role, teamId }) => (
        <li
          key={`${group} ${role} ${teamId ?? ''}`}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
        >
          <span>
            {group}{' '}
            <span className="text-13 text-ink-2">
              → {ROLE_NAMES[role]}
              {teamId !== null && ` of ${nameOf(teamId)}`}
            </span>
          </span>
          <ActButton
            intent="remove-rule"
            fields={{ group, role, ...(teamId === null ? {} : { teamId }) }}
            kind="quiet"
          >
            Remove<span className="sr-only"> the rule of {group}</span>
          </ActButton>
        </li>
      ))}
    </ul>
  );
}
