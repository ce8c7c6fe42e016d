import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { askForReset } from '#app/commands/ask-for-reset.server.ts';
import { FormField } from '#app/components/form-field.tsx';
import { FormPage } from '#app/components/form-page.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { waitWords } from '#app/components/wait-words.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { retryAfterSeconds } from '#app/http/retry-after-seconds.ts';
import { forgottenPasswordSchema } from './schema.server.ts';

/** Retry-After also reaches a browser without JavaScript. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = () => [{ title: 'Forgotten password, Countersign' }];

/** Open to visitors, who learn nothing about who has an account. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const isSent = new URL(request.url).searchParams.has('sent');
  return { isMailOn: context.settings.isMailOn, isSent };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, forgottenPasswordSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const result = await askForReset(context, { email: form.value.email, address: context.address });
  switch (result.status) {
    case 'taken':
      throw redirectTo('/forgotten-password?sent');
    case 'too-many': {
      const seconds = retryAfterSeconds(result.retryAfterMs);
      return json(form.refuse(`Too many tries. Wait ${waitWords(seconds)}, then try again.`), {
        status: 429,
        headers: { 'Retry-After': String(seconds) },
      });
    }
  }
}

export default function ForgottenPassword() {
  const { isMailOn, isSent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<'email', string>>({ lastResult });
  if (isSent) return <Told title="Look into your mail" text={SENT} />;
  if (!isMailOn) return <Told title="Ask an admin for a new password" text={NO_MAIL} />;
  return (
    <FormPage
      title="Forgotten password"
      purpose="You get a link by mail with which you choose a new one."
      form={form}
      submit="Send the link"
      after={<BackToSignIn />}
    >
      <FormField field={fields.email} type="email" label="E-mail address" autoComplete="username" />
    </FormPage>
  );
}

const SENT =
  'If the address has an account, a link is on its way to it. It works once, within 24 hours. Until then your password stays as it is.';
const NO_MAIL =
  'This server sends no mail. An admin of your organisation can make a link for you, with which you choose a new password.';

function Told({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Page width="narrow">
      <PageHeader title={title} purpose={text} />
      <p className="mt-5 text-13">
        <BackToSignIn />
      </p>
    </Page>
  );
}

function BackToSignIn() {
  return (
    <Link to="/sign-in" className="link">
      Back to sign-in
    </Link>
  );
}
