import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { finishPasswordReset } from '#app/commands/finish-password-reset.server.ts';
import { ButtonLink } from '#app/components/button-link.tsx';
import { FormField } from '#app/components/form-field.tsx';
import { FormPage } from '#app/components/form-page.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { endedSessionCookie } from '#app/http/session-cookie.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { findOpenReset } from '#db/password-resets.server.ts';
import { newPasswordSchema } from './schema.server.ts';

export const meta: MetaFunction = () => [{ title: 'Choose a new password, Countersign' }];

/** Open to whoever has the one-time link. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const reset = await findOpenReset(context.db, { tokenHash: hashToken(token), now: context.now() });
  return { token: reset === undefined ? null : token };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, newPasswordSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { status } = await finishPasswordReset(context, form.value);
  if (status === 'dead') return json(form.refuse(DEAD), { status: 403 });
  throw redirectTo('/sign-in?changed', {
    headers: { 'Set-Cookie': endedSessionCookie(context.settings) },
  });
}

const DEAD =
  'This link was used before, has ended, or was replaced by a newer one. Your password is as it was. Ask for another link.';

export default function NewPassword() {
  const { token } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<'token' | 'password', string>>({ lastResult });
  if (token === null) return <Dead />;
  return (
    <FormPage
      title="Choose a new password"
      purpose="You are signed out everywhere then, and sign in with the new one."
      form={form}
      errors={form.errors ?? fields.token.errors}
      submit="Change the password"
    >
      <input type="hidden" name="token" value={token} />
      <FormField
        field={fields.password}
        type="password"
        label="New password"
        hint="At least 8 characters; a few words make a good one."
        autoComplete="new-password"
      />
    </FormPage>
  );
}

function Dead() {
  return (
    <Page width="narrow">
      <PageHeader title="This link does not work" purpose={DEAD} />
      <div className="mt-5">
        <ButtonLink to="/forgotten-password">Ask for another link</ButtonLink>
      </div>
    </Page>
  );
}
