import { getFormProps, getSelectProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { errorsIn } from '#app/components/answer.ts';
import { Button } from '#app/components/button.tsx';
import { CheckField } from '#app/components/check-field.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { FormField } from '#app/components/form-field.tsx';
import { Section } from '#app/components/section.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import type { ProfileSettings } from '#app/domain/person/profile-settings.ts';

type Props = {
  readonly name: string;
  readonly profile: ProfileSettings;
  readonly organisationZone: string;
  readonly zones: readonly string[];
  readonly data: object | undefined;
};

/** A person's name, time zone and how the workbench is for them. */
export function ProfileForm({ name, profile, organisationZone, zones, data }: Props) {
  const [form, fields] = useForm<Record<'name' | 'timeZone' | 'fontSize', string>>({
    id: 'profile',
    lastResult: errorsIn(data, 'profile'),
    defaultValue: { name, timeZone: profile.timeZone ?? '', fontSize: String(profile.fontSize) },
  });
  const { key, ...zone } = getSelectProps(fields.timeZone);
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)}>
      <input type="hidden" name="intent" value="profile" />
      <Section title="You">
        <div className="mt-4 grid gap-5">
          <FormErrors id={form.errorId} errors={form.errors} />
          <FormField
            field={fields.name}
            label="Name"
            hint="What you signed before keeps the name you typed then."
            autoComplete="name"
          />
          <SelectField key={key} {...zone} label="Time zone" errors={fields.timeZone.errors}>
            <option value="">As the organisation: {organisationZone}</option>
            {zones.map((one) => (
              <option key={one} value={one}>
                {one.replaceAll('_', ' ')}
              </option>
            ))}
          </SelectField>
        </div>
      </Section>
      <Section title="Workbench">
        <div className="mt-4 grid gap-5">
          <FormField
            field={fields.fontSize}
            type="number"
            label="Size of code"
            hint="In pixels, from 11 to 22; 13 is usual."
            min={11}
            max={22}
          />
          <CheckField
            id="hasKeys"
            name="hasKeys"
            defaultChecked={profile.hasKeys}
            label="Single keys act"
            hint="For example f flags a line. The help of the workbench can change it for one browser."
          />
          <CheckField
            id="isScreenReader"
            name="isScreenReader"
            defaultChecked={profile.isScreenReader}
            label="Set up editors for a screen reader"
            hint="Code is read line by line, and nothing redraws while you listen."
          />
          <div>
            <Button type="submit" kind="primary">
              Save
            </Button>
          </div>
        </div>
      </Section>
    </Form>
  );
}
