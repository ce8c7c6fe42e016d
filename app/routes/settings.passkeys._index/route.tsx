import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { removePasskey } from '#app/commands/remove-passkey.server.ts';
import { ActButton } from '#app/components/act-button.tsx';
import { answerIn } from '#app/components/answer.ts';
import { AnswerLine } from '#app/components/answer-line.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Moment } from '#app/components/moment.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { SETTINGS_PLACES } from '#app/components/settings-places.ts';
import { Section } from '#app/components/section.tsx';
import { SubNav } from '#app/components/sub-nav.tsx';
import { describeBrowser } from '#app/domain/describe-browser.ts';
import { done, refused } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { listPasskeys } from '#db/passkeys.server.ts';
import { AddPasskey } from './add-passkey.tsx';

const passkeysSchema = z.strictObject({
  intent: z.literal('remove'),
  credentialId: z.string().min(1).max(2_000),
});

export const meta: MetaFunction = () => [{ title: 'Your passkeys, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const passkeys = await listPasskeys(context.db, { personId: user.id });
  return {
    suggestion: describeBrowser(request.headers.get('User-Agent')),
    passkeys: passkeys.map(({ credentialId, name, createdAt, lastUsedAt }) => ({
      credentialId,
      name,
      createdAt,
      lastUsedAt,
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const form = await parseForm(request, passkeysSchema);
  if (!form.ok) return refused('The server did not understand that. Reload the page and try again.', 400);
  const { credentialId } = form.value;
  const { status } = await removePasskey(context, { personId: user.id, credentialId });
  return status === 'removed'
    ? done('The passkey is removed: it opens nothing here any more.')
    : refused('That passkey was removed already.', 404);
}

export default function Passkeys() {
  const { suggestion, passkeys } = useLoaderData<typeof loader>();
  return (
    <Page>
      <SubNav label="Your settings" places={SETTINGS_PLACES} />
      <PageHeader
        title="Passkeys"
        purpose="Sign in with a finger, a face or the PIN of your device. Nothing to remember, and nothing that can be tricked out of you."
      />
      <AnswerLine answer={answerIn(useActionData<typeof action>())} />
      <div className="mt-6 max-w-[560px]">
        {passkeys.length === 0 ? (
          <EmptyState title="No passkeys yet">Each device that can sign you in stands here.</EmptyState>
        ) : (
          <ul className="border-t border-line-strong">
            {passkeys.map(({ credentialId, name, createdAt, lastUsedAt }) => (
              <li
                key={credentialId}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
              >
                <span className="min-w-0 break-words">
                  {name}
                  <span className="block text-12 text-ink-3">
                    Added <Moment at={createdAt} style="day" />
                    {lastUsedAt !== null && (
                      <>
                        , last used <Moment at={lastUsedAt} style="day" />
                      </>
                    )}
                  </span>
                </span>
                <ActButton intent="remove" fields={{ credentialId }} kind="quiet">
                  Remove<span className="sr-only"> {name}</span>
                </ActButton>
              </li>
            ))}
          </ul>
        )}
        <Section title="Add one">
          <AddPasskey suggestion={suggestion} />
        </Section>
      </div>
    </Page>
  );
}
