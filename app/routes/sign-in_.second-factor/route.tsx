import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { finishSecondFactor } from '#app/commands/finish-second-factor.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { FormField } from '#app/components/form-field.tsx';
import { FormPage } from '#app/components/form-page.tsx';
import { waitWords } from '#app/components/wait-words.ts';
import { deviceOf } from '#app/http/device-of.ts';
import { codeField } from '#app/http/form-fields.server.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { retryAfterSeconds } from '#app/http/retry-after-seconds.ts';
import { endedStepCookie, readStepToken, sessionCookie } from '#app/http/session-cookie.server.ts';

const secondFactorSchema = z.strictObject({ code: codeField });

/** Retry-After also reaches a browser without JavaScript. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = () => [{ title: 'Enter your code, Countersign' }];

/** Open to whoever has just shown the right password. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (readStepToken(request, context.settings) === null) throw redirectTo('/sign-in');
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = readStepToken(request, context.settings);
  if (token === null) throw redirectTo('/sign-in');
  const form = await parseForm(request, secondFactorSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const result = await finishSecondFactor(context, { token, code: form.value.code });
  switch (result.status) {
    case 'signed-in': {
      const device = deviceOf({ request, context });
      const session = await startSession(context, { personId: result.personId, device });
      const headers = new Headers({ 'Set-Cookie': sessionCookie(session, context.settings) });
      headers.append('Set-Cookie', endedStepCookie(context.settings));
      throw redirectTo(result.to, { headers });
    }
    case 'ended':
      throw redirectTo('/sign-in', { headers: { 'Set-Cookie': endedStepCookie(context.settings) } });
    case 'wrong-code':
      return json(form.refuse('This code is wrong or was used before. Wait for the next one.'), {
        status: 400,
      });
    case 'too-many': {
      const seconds = retryAfterSeconds(result.retryAfterMs);
      return json(form.refuse(`Too many tries. Wait ${waitWords(seconds)}, then try again.`), {
        status: 429,
        headers: { 'Retry-After': String(seconds) },
      });
    }
    default:
      return result satisfies never;
  }
}

export default function SecondFactor() {
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<'code', string>>({ lastResult });
  return (
    <FormPage
      title="Enter your code"
      purpose="It is in your authenticator app. A recovery code works too, once."
      form={form}
      submit="Sign in"
    >
      <FormField field={fields.code} label="Code" autoComplete="one-time-code" />
    </FormPage>
  );
}
