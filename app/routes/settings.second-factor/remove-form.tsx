import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { FormField } from '#app/components/form-field.tsx';

type Props = {
  readonly codesLeft: number;
  readonly isRequired: boolean;
  readonly lastResult: SubmissionResult<string[]> | undefined;
};

/** What is on, and the way to turn it off or to another phone. */
export function RemoveForm({ codesLeft, isRequired, lastResult }: Props) {
  const [form, fields] = useForm<Record<'code', string>>({ lastResult });
  return (
    <>
      <p>
        Your authenticator app is on. You have {codesLeft}{' '}
        {codesLeft === 1 ? 'recovery code' : 'recovery codes'} left.
      </p>
      <Form method="post" preventScrollReset {...getFormProps(form)} className="mt-6 grid gap-5">
        <FormErrors id={form.errorId} errors={form.errors} />
        <input type="hidden" name="intent" value="remove" />
        <FormField
          field={fields.code}
          label="A code of the app, or a recovery code"
          hint={
            isRequired
              ? 'To change to another phone: turn it off, then set it up again at once.'
              : 'To change to another phone, turn it off and set it up again.'
          }
          autoComplete="one-time-code"
        />
        <div>
          <Button type="submit">Turn off</Button>
        </div>
      </Form>
    </>
  );
}
