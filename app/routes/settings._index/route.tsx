import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { answerIn } from '#app/components/answer.ts';
import { AnswerLine } from '#app/components/answer-line.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { SETTINGS_PLACES } from '#app/components/settings-places.ts';
import { Section } from '#app/components/section.tsx';
import type { SiteFacts } from '#app/components/site-facts.ts';
import { SubNav } from '#app/components/sub-nav.tsx';
import { ThemeSwitch } from '#app/components/theme-switch.tsx';
import { refused } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { listTimeZones } from '#app/http/time-zones.server.ts';
import { findPasswordHash, findProfile } from '#db/people.server.ts';
import { findOrganisation } from '#db/settings.server.ts';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { savePassword, saveProfile } from './save-profile.server.ts';
import { intentSchema } from './schema.server.ts';

/** Retry-After also reaches a browser without JavaScript. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = () => [{ title: 'Your settings, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const { db } = context;
  const [profile, organisation, passwordHash] = await Promise.all([
    findProfile(db, { personId: user.id }),
    findOrganisation(db),
    findPasswordHash(db, { personId: user.id }),
  ]);
  return {
    name: user.name,
    email: user.email,
    profile,
    organisationZone: organisation.timeZone,
    zones: listTimeZones(),
    hasPassword: Boolean(passwordHash),
    isChanged: new URL(request.url).searchParams.has('changed'),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const form = await parseForm(request.clone(), intentSchema);
  if (!form.ok) return refused('The server did not understand that. Reload the page and try again.', 400);
  const given = { request, personId: user.id };
  return form.value.intent === 'profile' ? saveProfile(context, given) : savePassword(context, given);
}

export default function Profile() {
  const data = useLoaderData<typeof loader>();
  const result: object | undefined = useActionData<typeof action>();
  const theme = useRouteLoaderData<SiteFacts>('root')?.theme ?? 'system';
  const answer = answerIn(result);
  return (
    <Page>
      <SubNav label="Your settings" places={SETTINGS_PLACES} />
      <PageHeader title="Your settings" purpose={`You sign in as ${data.email}.`} />
      <AnswerLine
        answer={
          answer ??
          (data.isChanged && result === undefined
            ? {
                told: 'Your password is changed. Every other browser is signed out.',
                isRefused: false,
                links: [],
              }
            : null)
        }
      />
      <div className="max-w-[560px]">
        <ProfileForm {...data} data={result} />
        <Section title="Theme" note="For this browser.">
          <div className="mt-3 max-w-[320px]">
            <ThemeSwitch theme={theme} />
          </div>
        </Section>
        {data.hasPassword && <PasswordForm data={result} />}
      </div>
    </Page>
  );
}
