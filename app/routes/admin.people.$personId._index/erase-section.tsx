import { Form } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Field } from '#app/components/field.tsx';
import { Section } from '#app/components/section.tsx';

/** The one act that cannot be undone: it asks for the name. */
export function EraseSection({ name }: { readonly name: string }) {
  return (
    <Section
      title="Erase this person"
      note="Name, address, password, sessions and roles are removed for ever. Reviews, signed verdicts and audit entries stay under a pseudonym, so that the ledger still holds. To only stop somebody from signing in, deactivate instead."
    >
      <Form method="post" preventScrollReset className="mt-4 grid max-w-[480px] gap-4">
        <input type="hidden" name="intent" value="erase" />
        <Field id="erase-name" name="name" label={`Type the name: ${name}`} autoComplete="off" required />
        <div>
          <Button type="submit" kind="danger">
            Erase for ever
          </Button>
        </div>
      </Form>
    </Section>
  );
}
