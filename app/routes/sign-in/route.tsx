import { getFormProps, getInputProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { signIn } from '#app/commands/sign-in.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { Button } from '#app/components/button.tsx';
import { Field } from '#app/components/field.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { findUser } from '#app/http/find-user.server.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { safePath } from '#app/http/safe-path.ts';
import { sessionCookie } from '#app/http/session-cookie.server.ts';
import { retryAfterSeconds } from '#app/http/retry-after-seconds.ts';
import { countPeople } from '#db/people.server.ts';
import { signInSchema } from './schema.server.ts';

export const meta: MetaFunction = () => [{ title: 'Sign in to Countersign' }];

/** Open to visitors; whoever is signed in goes where they wanted to go. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = safePath(new URL(request.url).searchParams.get('to'));
  if (await findUser({ request, context })) throw redirectTo(to);
  if ((await countPeople(context.db)) === 0) throw redirectTo('/');
  return { to };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, signInSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { email, password, to } = form.value;
  const result = await signIn(context, { email, password, address: context.address });
  switch (result.status) {
    case 'signed-in': {
      const session = await startSession(context, result);
      throw redirectTo(safePath(to), { headers: { 'Set-Cookie': sessionCookie(session, context.settings) } });
    }
    case 'refused':
      return json(form.refuse('The address or the password is wrong.'), { status: 400 });
    case 'too-many': {
      const seconds = retryAfterSeconds(result.retryAfterMs);
      return json(form.refuse(`Too many tries. Wait ${waitWords(seconds)}, then try again.`), {
        status: 429,
        headers: { 'Retry-After': String(seconds) },
      });
    }
  }
}

export default function SignIn() {
  const { to } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<'email' | 'password', string>>({ lastResult });
  return (
    <Page width="narrow">
      <PageHeader title="Sign in" purpose="Your drafts are where you left them." />
      <Form method="post" {...getFormProps(form)} className="mt-6 grid gap-5">
        <FormErrors id={form.errorId} errors={form.errors} />
        <input type="hidden" name="to" value={to} />
        <Field
          {...getInputProps(fields.email, { type: 'email' })}
          label="E-mail address"
          errors={fields.email.errors}
          autoComplete="username"
        />
        <Field
          {...getInputProps(fields.password, { type: 'password' })}
          label="Password"
          errors={fields.password.errors}
          autoComplete="current-password"
        />
        <Button type="submit" kind="primary">
          Sign in
        </Button>
        <p className="text-13 text-ink-2">
          No account, or a forgotten password? Ask an admin of your organisation.
        </p>
      </Form>
    </Page>
  );
}

function waitWords(seconds: number): string {
  return seconds < 60 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
