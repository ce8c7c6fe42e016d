import { getFormProps, getSelectProps, getTextareaProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { errorsIn } from '#app/components/answer.ts';
import { Button } from '#app/components/button.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { FormField } from '#app/components/form-field.tsx';
import { ROLE_NAMES } from '#app/components/role-words.ts';
import { SelectField } from '#app/components/select-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { ROLES } from '#app/domain/role.ts';

type Props = {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly data: object | undefined;
};

/** An invite for one person. */
export function InviteOne({ teams, data }: Props) {
  const [form, fields] = useForm<Record<'email' | 'name' | 'role' | 'teamId' | 'days', string>>({
    id: 'one',
    lastResult: errorsIn(data, 'one'),
    defaultValue: { days: '7', role: 'learner' },
  });
  const { key: roleKey, ...roleProps } = getSelectProps(fields.role);
  const { key: teamKey, ...teamProps } = getSelectProps(fields.teamId);
  return (
    <Form
      method="post"
      preventScrollReset
      {...getFormProps(form)}
      className="mt-4 grid gap-4 wide:grid-cols-2"
    >
      <FormErrors id={form.errorId} errors={form.errors} />
      <input type="hidden" name="intent" value="one" />
      <FormField field={fields.email} type="email" label="E-mail address" autoComplete="off" />
      <SelectField key={roleKey} {...roleProps} label="Role">
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_NAMES[role]}
          </option>
        ))}
      </SelectField>
      <SelectField key={teamKey} {...teamProps} label="Team" errors={fields.teamId.errors}>
        <option value="">none</option>
        <TeamOptions teams={teams} />
      </SelectField>
      <FormField field={fields.days} type="number" label="Days until it ends" min={1} max={90} />
      <SubmitRow>Invite</SubmitRow>
    </Form>
  );
}

/** Invites for many people at once. */
export function InviteMany({ data }: Pick<Props, 'data'>) {
  const [form, fields] = useForm<Record<'rows' | 'days', string>>({
    id: 'many',
    lastResult: errorsIn(data, 'many'),
    defaultValue: { days: '7' },
  });
  const { key, ...rows } = getTextareaProps(fields.rows);
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="mt-4 grid gap-4">
      <FormErrors id={form.errorId} errors={form.errors} />
      <input type="hidden" name="intent" value="many" />
      <TextAreaField
        key={key}
        {...rows}
        rows={5}
        label="One person a line: address, name, role, team"
        hint="CSV, for example: ada@example.org, Ada Lovelace, mentor, Payments. All but the address can be left out."
        errors={fields.rows.errors}
        spellCheck={false}
      />
      <FormField field={fields.days} type="number" label="Days until they end" min={1} max={90} />
      <SubmitRow>Invite all</SubmitRow>
    </Form>
  );
}

/** One link for a whole team. */
export function TeamLink({ teams, data }: Props) {
  const [form, fields] = useForm<Record<'teamId' | 'most' | 'days', string>>({
    id: 'link',
    lastResult: errorsIn(data, 'link'),
    defaultValue: { days: '7', most: '20' },
  });
  const { key, ...team } = getSelectProps(fields.teamId);
  return (
    <Form
      method="post"
      preventScrollReset
      {...getFormProps(form)}
      className="mt-4 grid gap-4 wide:grid-cols-2"
    >
      <FormErrors id={form.errorId} errors={form.errors} />
      <input type="hidden" name="intent" value="link" />
      <SelectField key={key} {...team} label="Team" errors={fields.teamId.errors}>
        <TeamOptions teams={teams} />
      </SelectField>
      <FormField field={fields.most} type="number" label="For how many people" min={1} max={1000} />
      <FormField field={fields.days} type="number" label="Days until it ends" min={1} max={90} />
      <SubmitRow>Make a link</SubmitRow>
    </Form>
  );
}

function TeamOptions({ teams }: Pick<Props, 'teams'>) {
  return teams.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

function SubmitRow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex items-end wide:col-span-full">
      <Button type="submit">{children}</Button>
    </div>
  );
}
