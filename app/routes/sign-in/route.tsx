import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { isSsoOnly } from '#app/commands/is-sso-only.server.ts';
import { signIn } from '#app/commands/sign-in.server.ts';
import { startSecondFactor } from '#app/commands/start-second-factor.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { FormField } from '#app/components/form-field.tsx';
import { FormPage } from '#app/components/form-page.tsx';
import { PasskeySignIn } from '#app/components/passkey/passkey-sign-in.tsx';
import { waitWords } from '#app/components/wait-words.ts';
import { deviceOf } from '#app/http/device-of.ts';
import { findUser } from '#app/http/find-user.server.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { safePath } from '#app/http/safe-path.ts';
import { sessionCookie, stepCookie } from '#app/http/session-cookie.server.ts';
import { retryAfterSeconds } from '#app/http/retry-after-seconds.ts';
import { countPeople } from '#db/people.server.ts';
import { problemWords } from './problem-words.ts';
import { ProviderLink, SsoOnly } from './provider-link.tsx';
import { signInSchema } from './schema.server.ts';

/** Retry-After also reaches a browser without JavaScript. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = () => [{ title: 'Sign in to Countersign' }];

/** Open to visitors; whoever is signed in goes where they wanted to go. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = safePath(searchParams.get('to'));
  if (await findUser({ request, context })) throw redirectTo(to);
  if ((await countPeople(context.db)) === 0) throw redirectTo('/');
  const problem = searchParams.get('problem');
  return {
    to,
    isChanged: searchParams.has('changed'),
    problem: problem === null ? null : problemWords(problem),
    provider: context.identityProvider?.name ?? null,
    isSsoOnly: await isSsoOnly(context),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, signInSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { email, password, to } = form.value;
  const result = await signIn(context, { email, password, address: context.address });
  switch (result.status) {
    case 'signed-in': {
      const session = await startSession(context, {
        personId: result.personId,
        device: deviceOf({ request, context }),
      });
      throw redirectTo(safePath(to), { headers: { 'Set-Cookie': sessionCookie(session, context.settings) } });
    }
    case 'needs-code': {
      const step = await startSecondFactor(context, { personId: result.personId, to: safePath(to) });
      throw redirectTo('/sign-in/second-factor', {
        headers: { 'Set-Cookie': stepCookie(step, context.settings) },
      });
    }
    case 'sso-only':
      return json(form.refuse('Passwords are switched off here: use the sign-on of your organisation.'), {
        status: 403,
      });
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
  const { to, isChanged, problem, provider, isSsoOnly: isOnly } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<'email' | 'password', string>>({ lastResult });
  const purpose = isChanged
    ? 'Your password is changed: sign in with the new one.'
    : 'Your drafts are where you left them.';
  const problems = problem === null || lastResult !== undefined ? undefined : [problem];
  if (provider !== null && isOnly) return <SsoOnly provider={provider} to={to} problems={problems} />;
  return (
    <FormPage
      title="Sign in"
      purpose={purpose}
      form={form}
      errors={form.errors ?? problems}
      submit="Sign in"
      after={
        <>
          <div className="mb-5 grid gap-3">
            <PasskeySignIn to={to} />
            {provider !== null && <ProviderLink provider={provider} to={to} />}
          </div>
          <p>No account? Ask an admin of your organisation for an invite.</p>
          <p className="mt-1">
            <Link to="/forgotten-password" className="link">
              Forgotten password
            </Link>
          </p>
        </>
      }
    >
      <input type="hidden" name="to" value={to} />
      <FormField field={fields.email} type="email" label="E-mail address" autoComplete="username" />
      <FormField field={fields.password} type="password" label="Password" autoComplete="current-password" />
    </FormPage>
  );
}
