import { useRevalidator } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import { Button } from '#app/components/button.tsx';
import { Field } from '#app/components/field.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';

/** Making a passkey: a name, then the device asks. It needs JavaScript, as every passkey does. */
export function AddPasskey({ suggestion }: { readonly suggestion: string }) {
  const { revalidate } = useRevalidator();
  const [told, setTold] = useState<{ ok: boolean; text: string } | null>(null);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    const { addPasskey } = await import('#app/components/passkey/passkey.client.ts');
    const outcome = await addPasskey({ name });
    setTold(
      outcome.status === 'done'
        ? { ok: true, text: 'The passkey is added.' }
        : { ok: false, text: outcome.message },
    );
    revalidate();
  };
  return (
    <form onSubmit={add} className="mt-4 grid gap-4">
      <FormErrors id="passkey-problem" errors={told === null || told.ok ? undefined : [told.text]} />
      <p role="status" className="text-13">
        {told?.ok ? told.text : ''}
      </p>
      <Field
        id="passkey-name"
        name="name"
        label="Name"
        hint="So that you know it in the list."
        defaultValue={suggestion}
        maxLength={60}
        required
      />
      <div>
        <Button type="submit" kind="primary">
          Add a passkey
        </Button>
      </div>
    </form>
  );
}
