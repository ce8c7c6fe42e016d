import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { errorsIn } from '#app/components/answer.ts';
import { Button } from '#app/components/button.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { FormField } from '#app/components/form-field.tsx';
import { Section } from '#app/components/section.tsx';

/** Replacing a password that one knows. */
export function PasswordForm({ data }: { readonly data: object | undefined }) {
  const [form, fields] = useForm<Record<'current' | 'password', string>>({
    id: 'password',
    lastResult: errorsIn(data, 'password'),
  });
  return (
    <Section title="Password" note="Every other browser is signed out when you change it.">
      <Form method="post" preventScrollReset {...getFormProps(form)} className="mt-4 grid gap-5">
        <FormErrors id={form.errorId} errors={form.errors} />
        <input type="hidden" name="intent" value="password" />
        <FormField
          field={fields.current}
          type="password"
          label="Current password"
          autoComplete="current-password"
        />
        <FormField
          field={fields.password}
          type="password"
          label="New password"
          hint="At least 8 characters; a few words make a good one."
          autoComplete="new-password"
        />
        <div>
          <Button type="submit">Change password</Button>
        </div>
      </Form>
    </Section>
  );
}
