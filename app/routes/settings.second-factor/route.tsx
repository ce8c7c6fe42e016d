import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addAuthenticator } from '#app/commands/add-authenticator.server.ts';
import { codeAddress, newCodeSecret } from '#app/commands/one-time-code.server.ts';
import { removeAuthenticator } from '#app/commands/remove-authenticator.server.ts';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { SETTINGS_PLACES } from '#app/components/settings-places.ts';
import { SubNav } from '#app/components/sub-nav.tsx';
import { waitWords } from '#app/components/wait-words.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { retryAfterSeconds } from '#app/http/retry-after-seconds.ts';
import { countRecoveryCodes, findAuthenticator } from '#db/second-factors.server.ts';
import { findOrganisation } from '#db/settings.server.ts';
import { AddForm } from './add-form.tsx';
import { drawPicture } from './draw-picture.server.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { RemoveForm } from './remove-form.tsx';
import { secondFactorSchema } from './schema.server.ts';

/** Retry-After also reaches a browser without JavaScript. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = () => [{ title: 'Your second factor, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const organisation = await findOrganisation(context.db);
  const isRequired = organisation.secondFactorRoles.some((role) => user.roles.includes(role));
  const personId = user.id;
  if (await findAuthenticator(context.db, { personId })) {
    return { isRequired, offer: null, codesLeft: await countRecoveryCodes(context.db, { personId }) };
  }
  const secret = newCodeSecret();
  const address = codeAddress({ secret, email: user.email, issuer: `Countersign ${organisation.name}` });
  return { isRequired, offer: { secret, picture: drawPicture(address) }, codesLeft: 0 };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const form = await parseForm(request, secondFactorSchema);
  if (!form.ok) return json({ codes: null, errors: form.errors }, { status: 400 });
  const refuse = (message: string, status: number, headers: Record<string, string> = {}) =>
    json({ codes: null, errors: form.refuse(message) }, { status, headers });
  const act = form.value;
  const result =
    act.intent === 'add'
      ? await addAuthenticator(context, { personId: user.id, secret: act.secret, code: act.code })
      : await removeAuthenticator(context, { personId: user.id, code: act.code });
  switch (result.status) {
    case 'added':
      return json({ codes: result.recoveryCodes, errors: null });
    case 'removed':
    case 'had-none':
      return json({ codes: null, errors: null });
    case 'wrong-code':
      return refuse('This code is wrong or was used before. Wait for the next one and type that.', 400);
    case 'too-many': {
      const seconds = retryAfterSeconds(result.retryAfterMs);
      return refuse(`Too many tries. Wait ${waitWords(seconds)}, then try again.`, 429, {
        'Retry-After': String(seconds),
      });
    }
    default:
      return result satisfies never;
  }
}

export default function SecondFactor() {
  const { isRequired, offer, codesLeft } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page>
      <SubNav label="Your settings" places={SETTINGS_PLACES} />
      <PageHeader
        title="Second factor"
        purpose={
          isRequired
            ? 'Your organisation asks for it: with your password alone nobody signs in as you.'
            : 'With it, nobody signs in as you with your password alone.'
        }
      />
      <div className="mt-8 max-w-[560px]">
        {result?.codes && <RecoveryCodes codes={result.codes} />}
        {offer ? (
          <AddForm secret={offer.secret} picture={offer.picture} lastResult={result?.errors ?? undefined} />
        ) : (
          <RemoveForm
            codesLeft={codesLeft}
            isRequired={isRequired}
            lastResult={result?.errors ?? undefined}
          />
        )}
      </div>
    </Page>
  );
}
