import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createFirstAdmin } from '#app/commands/create-first-admin.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { FormField } from '#app/components/form-field.tsx';
import { FormPage } from '#app/components/form-page.tsx';
import { TimeZoneField } from '#app/components/time-zone-field.tsx';
import { deviceOf } from '#app/http/device-of.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { sessionCookie } from '#app/http/session-cookie.server.ts';
import { listTimeZones } from '#app/http/time-zones.server.ts';
import { countPeople } from '#db/people.server.ts';
import { setupSchema } from './schema.server.ts';

export const meta: MetaFunction = () => [{ title: 'Set up Countersign' }];

/** Open to visitors while nobody has an account; the token from the console is what guards the action. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if ((await countPeople(context.db)) > 0) throw redirectTo('/sign-in');
  const token = new URL(request.url).searchParams.get('token');
  if (!token) throw redirectTo('/');
  return { token, zones: listTimeZones() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, setupSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const result = await createFirstAdmin(context, form.value);
  switch (result.status) {
    case 'created': {
      const session = await startSession(context, {
        personId: result.personId,
        device: deviceOf({ request, context }),
      });
      throw redirectTo('/', { headers: { 'Set-Cookie': sessionCookie(session, context.settings) } });
    }
    case 'token-refused':
      return json(
        form.refuse('This link is not the latest one. Open the link that the console printed last.'),
        {
          status: 403,
        },
      );
    case 'already-set-up':
      throw redirectTo('/sign-in');
  }
}

export default function Setup() {
  const { token, zones } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<FieldName, string>>({ lastResult });
  return (
    <FormPage
      title="Set up Countersign"
      purpose="You become the first admin, and a learner like everyone else. All of this can be changed later."
      form={form}
      errors={form.errors ?? fields.token.errors}
      submit="Create the first account"
    >
      <input type="hidden" name="token" value={token} />
      <FormField field={fields.organisation} label="Organisation" autoComplete="organization" />
      <TimeZoneField
        field={fields.timeZone}
        label="Time zone"
        hint="Due dates and letters go by it; each person can choose their own."
        zones={zones}
        guesses={lastResult === undefined}
      />
      <FormField
        field={fields.name}
        label="Your name"
        hint="It stands under every review you sign."
        autoComplete="name"
      />
      <FormField
        field={fields.email}
        type="email"
        label="E-mail address"
        hint="You sign in with it. Nothing is sent to it."
        autoComplete="username"
      />
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

type FieldName = 'token' | 'organisation' | 'timeZone' | 'name' | 'email' | 'password';
