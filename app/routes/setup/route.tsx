import { getFormProps, getInputProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { createFirstAdmin } from '#app/commands/create-first-admin.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { Button } from '#app/components/button.tsx';
import { Field } from '#app/components/field.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { sessionCookie } from '#app/http/session-cookie.server.ts';
import { countPeople } from '#db/people.server.ts';
import { setupSchema } from './schema.server.ts';

export const meta: MetaFunction = () => [{ title: 'Set up Countersign' }];

/** Open to visitors while nobody has an account; the token from the console is what guards the action. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if ((await countPeople(context.db)) > 0) throw redirectTo('/sign-in');
  const token = new URL(request.url).searchParams.get('token');
  if (!token) throw redirectTo('/');
  return { token };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, setupSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const result = await createFirstAdmin(context, form.value);
  switch (result.status) {
    case 'created': {
      const session = await startSession(context, result);
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
  const { token } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<FieldName, string>>({ lastResult });
  return (
    <Page width="narrow">
      <PageHeader
        title="Set up Countersign"
        purpose="You become the first admin, and a learner like everyone else. All of this can be changed later."
      />
      <Form method="post" {...getFormProps(form)} className="mt-6 grid gap-5">
        <FormErrors id={form.errorId} errors={form.errors ?? fields.token.errors} />
        <input type="hidden" name="token" value={token} />
        <Field
          {...getInputProps(fields.organisation, { type: 'text' })}
          label="Organisation"
          errors={fields.organisation.errors}
          autoComplete="organization"
        />
        <Field
          {...getInputProps(fields.name, { type: 'text' })}
          label="Your name"
          hint="It stands under every review you sign."
          errors={fields.name.errors}
          autoComplete="name"
        />
        <Field
          {...getInputProps(fields.email, { type: 'email' })}
          label="E-mail address"
          hint="You sign in with it. Nothing is sent to it."
          errors={fields.email.errors}
          autoComplete="username"
        />
        <Field
          {...getInputProps(fields.password, { type: 'password' })}
          label="Password"
          hint="At least 8 characters; a few words make a good one."
          errors={fields.password.errors}
          autoComplete="new-password"
        />
        <Button type="submit" kind="primary">
          Create the first account
        </Button>
      </Form>
    </Page>
  );
}

type FieldName = 'token' | 'organisation' | 'name' | 'email' | 'password';
