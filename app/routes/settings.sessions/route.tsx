import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { endSessions } from '#app/commands/end-sessions.server.ts';
import { ActButton } from '#app/components/act-button.tsx';
import { answerIn } from '#app/components/answer.ts';
import { AnswerLine } from '#app/components/answer-line.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { SETTINGS_PLACES } from '#app/components/settings-places.ts';
import { SubNav } from '#app/components/sub-nav.tsx';
import { describeBrowser } from '#app/domain/describe-browser.ts';
import { done, refused } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { endedSessionCookie, readSessionToken } from '#app/http/session-cookie.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { listSessions } from '#db/sessions.server.ts';
import { SessionTable } from './session-table.tsx';

const sessionsSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('end-one'), session: z.string().min(1).max(100) }),
  z.strictObject({ intent: z.literal('end-others') }),
  z.strictObject({ intent: z.literal('end-all') }),
]);

export const meta: MetaFunction = () => [{ title: 'Your sessions, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const own = ownHash(request, context.settings);
  const sessions = await listSessions(context.db, { personId: user.id, now: context.now() });
  return {
    sessions: sessions.map((session) => ({
      key: session.tokenHash,
      isThis: session.tokenHash === own,
      browser: describeBrowser(session.userAgent),
      address: session.address,
      startedAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const form = await parseForm(request, sessionsSchema);
  if (!form.ok) return refused('The server did not understand that. Reload the page and try again.', 400);
  const whom = { actorId: user.id, personId: user.id };
  switch (form.value.intent) {
    case 'end-one': {
      const { session } = form.value;
      const { ended } = await endSessions(context, {
        ...whom,
        sessions: { which: 'one', tokenHash: session },
      });
      return ended === 1
        ? done('That browser is signed out.')
        : refused('That session had ended already.', 404);
    }
    case 'end-others': {
      const tokenHash = ownHash(request, context.settings);
      const { ended } = await endSessions(context, { ...whom, sessions: { which: 'others', tokenHash } });
      return done(
        ended === 1 ? 'The other browser is signed out.' : `${ended} other browsers are signed out.`,
      );
    }
    case 'end-all':
      await endSessions(context, { ...whom, sessions: { which: 'all' } });
      throw redirectTo('/sign-in', { headers: { 'Set-Cookie': endedSessionCookie(context.settings) } });
    default:
      return form.value satisfies never;
  }
}

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>();
  return (
    <Page>
      <SubNav label="Your settings" places={SETTINGS_PLACES} />
      <PageHeader
        title="Your sessions"
        purpose="Where you are signed in. A session ends 14 days after its last use, and after 60 days in any case."
      />
      <AnswerLine answer={answerIn(useActionData<typeof action>())} />
      <SessionTable sessions={sessions} />
      <div className="mt-6 flex flex-wrap gap-3">
        {sessions.length > 1 && <ActButton intent="end-others">Sign out everywhere else</ActButton>}
        <ActButton intent="end-all">Sign out everywhere</ActButton>
      </div>
    </Page>
  );
}

function ownHash(request: Request, settings: { baseUrl: string }): string {
  return hashToken(readSessionToken(request, settings) ?? '');
}
