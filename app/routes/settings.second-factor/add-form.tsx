import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '#app/components/button.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { FormField } from '#app/components/form-field.tsx';

type Props = {
  readonly secret: string;
  readonly picture: string;
  readonly lastResult: SubmissionResult<string[]> | undefined;
};

/** Three steps: read the picture, type the code, keep the recovery codes. */
export function AddForm(props: Props) {
  // The page offers a new secret each time it loads; after a wrong code the one in the app must stay.
  const [{ secret, picture }] = useState({ secret: props.secret, picture: props.picture });
  const [form, fields] = useForm<Record<'secret' | 'code', string>>({ lastResult: props.lastResult });
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="grid gap-5">
      <FormErrors id={form.errorId} errors={form.errors ?? fields.secret.errors} />
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="secret" value={secret} />
      <div>
        <p className="font-semibold text-13">1. Read this picture with an authenticator app</p>
        <img
          src={picture}
          width={200}
          height={200}
          alt="QR code of the letters below"
          className="mt-3 rounded border border-line"
        />
        <p className="mt-3 text-13 text-ink-2">Or type this into the app:</p>
        <p className="mt-1 font-mono text-13 break-all">{secret.match(/.{4}/g)?.join(' ')}</p>
      </div>
      <FormField
        field={fields.code}
        label="2. Type the code that the app shows"
        autoComplete="one-time-code"
      />
      <div>
        <Button type="submit" kind="primary">
          Turn on
        </Button>
      </div>
    </Form>
  );
}
