import { Form } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { CheckField } from '#app/components/check-field.tsx';
import { ROLE_NAMES } from '#app/components/role-words.ts';
import { Section } from '#app/components/section.tsx';
import { ROLES, type Role } from '#app/domain/role.ts';

/** Who must show more than a password. */
export function SignInForm({ secondFactorRoles }: { readonly secondFactorRoles: readonly Role[] }) {
  return (
    <Section
      title="Second factor"
      note="Whoever holds one of these roles and signs in with a password must also show a code of an authenticator app. Who has none yet sets it up before anything else."
    >
      <Form method="post" preventScrollReset className="mt-4 grid gap-4">
        <input type="hidden" name="intent" value="sign-in" />
        <fieldset className="grid gap-3">
          <legend className="sr-only">Roles that need a second factor</legend>
          {ROLES.map((role) => (
            <CheckField
              key={role}
              id={`second-factor-${role}`}
              name="secondFactorRoles"
              value={role}
              label={`${ROLE_NAMES[role]}s`}
              defaultChecked={secondFactorRoles.includes(role)}
            />
          ))}
        </fieldset>
        <div>
          <Button type="submit">Save</Button>
        </div>
      </Form>
    </Section>
  );
}
