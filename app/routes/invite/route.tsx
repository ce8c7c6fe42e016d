import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { acceptInvite, acceptInviteAs } from '#app/commands/accept-invite.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { FormField } from '#app/components/form-field.tsx';
import { FormPage } from '#app/components/form-page.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { deviceOf } from '#app/http/device-of.ts';
import { findUser } from '#app/http/find-user.server.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { sessionCookie } from '#app/http/session-cookie.server.ts';
import { findOrganisation } from '#db/settings.server.ts';
import { findOpenInvite } from './find-open-invite.server.ts';
import { inviteSchema, joinSchema } from './schema.server.ts';

export const meta: MetaFunction = () => [{ title: 'Your invite, Countersign' }];

/** Open to whoever has the link; a dead one tells nothing about whom it was for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const [invite, user, organisation] = await Promise.all([
    findOpenInvite(context, token),
    findUser({ request, context }),
    findOrganisation(context.db),
  ]);
  if (invite === undefined) return { status: 'dead' as const };
  const promise = { role: invite.role, team: invite.teamName, organisation: organisation.name };
  if (user) return { status: 'signed-in' as const, token, promise, as: user.name };
  return { status: 'new' as const, token, promise, email: invite.email, name: invite.name };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await findUser({ request, context });
  if (user) {
    const form = await parseForm(request, joinSchema);
    if (!form.ok) return json(form.errors, { status: 400 });
    const result = await acceptInviteAs(context, { token: form.value.token, personId: user.id });
    if (result.status !== 'accepted') return json(form.refuse(NOT_FOR_YOU), { status: 403 });
    throw redirectTo('/');
  }
  const form = await parseForm(request, inviteSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { token, name, email = null, password } = form.value;
  const result = await acceptInvite(context, { token, newcomer: { name, email, password } });
  switch (result.status) {
    case 'accepted': {
      const device = deviceOf({ request, context });
      const session = await startSession(context, { personId: result.personId, device });
      throw redirectTo('/', { headers: { 'Set-Cookie': sessionCookie(session, context.settings) } });
    }
    case 'dead':
      return json(form.refuse(DEAD), { status: 403 });
    case 'sso-only':
      return json(form.refuse('Passwords are switched off here: sign in first, then open the link again.'), {
        status: 403,
      });
    case 'address-missing':
      return json(form.refuse('Enter your e-mail address.'), { status: 400 });
    case 'address-taken':
      return json(form.refuse('This address has an account already. Sign in, then open the link again.'), {
        status: 409,
      });
  }
}

const DEAD =
  'This link was used before, has ended, or was taken back. Ask whoever invited you for another one.';
const NOT_FOR_YOU = `${DEAD} If it was meant for somebody else, they must sign in to use it.`;

export default function AcceptInvite() {
  const data = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<FieldName, string>>({
    lastResult,
    defaultValue: { name: data.status === 'new' ? (data.name ?? '') : '' },
  });
  if (data.status === 'dead') {
    return (
      <Page width="narrow">
        <PageHeader title="This link does not work" purpose={DEAD} />
      </Page>
    );
  }
  const { organisation } = data.promise;
  if (data.status === 'signed-in') {
    return (
      <FormPage
        title={data.promise.team === null ? `Join ${organisation}` : `Join ${data.promise.team}`}
        purpose={`You are signed in as ${data.as} and become ${ROLE_WORDS[data.promise.role]} here.`}
        form={form}
        submit="Join"
      >
        <input type="hidden" name="token" value={data.token} />
      </FormPage>
    );
  }
  return (
    <FormPage
      title={`Join ${organisation}`}
      purpose={`You become ${ROLE_WORDS[data.promise.role]}${data.promise.team === null ? '' : ` of the team ${data.promise.team}`}. You review changes that an AI wrote, and find out what you catch.`}
      form={form}
      errors={form.errors ?? fields.token.errors}
      submit="Make my account"
    >
      <input type="hidden" name="token" value={data.token} />
      <FormField
        field={fields.name}
        label="Your name"
        hint="It stands under every review you sign."
        autoComplete="name"
      />
      {data.email === null ? (
        <FormField field={fields.email} type="email" label="E-mail address" autoComplete="username" />
      ) : (
        <p className="text-13 text-ink-2">
          You sign in with <strong>{data.email}</strong>.
        </p>
      )}
      <FormField
        field={fields.password}
        type="password"
        label="Password"
        hint="At least 8 characters; a few words make a good one."
        autoComplete="new-password"
      />
    </FormPage>
  );
}

type FieldName = 'token' | 'name' | 'email' | 'password';

const ROLE_WORDS = {
  learner: 'a learner',
  mentor: 'a mentor',
  manager: 'a manager',
  admin: 'an admin',
} as const;
