import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { openSharedDebrief } from '#app/commands/open-shared-debrief.server.ts';
import { Debrief } from '#app/components/debrief/debrief.tsx';
import { pageData } from '#app/components/debrief/page-data.server.ts';
import { parseShow } from '#app/components/debrief/show.ts';
import { json } from '#app/http/json.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { AskFirst } from './ask-first.tsx';
import { InReview } from './in-review.tsx';

const agreeSchema = z.strictObject({ token: z.string().max(200) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Debrief'}: a shared debrief, Countersign` },
];

/** Somebody's debrief through the link that they made; the token is in the query, which is not logged. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const { searchParams } = new URL(request.url);
  const token = requireParam(searchParams.get('token') ?? undefined, 'link');
  const opened = await openSharedDebrief(context, { token, viewerId: user.id, hasAgreed: false });
  if (opened === null) return notFound('link');
  switch (opened.status) {
    case 'own':
      throw redirectTo(`/attempts/${opened.attemptId}/debrief`);
    case 'asks-first':
      return { ...opened, token };
    case 'in-review':
      return opened;
    case 'shown': {
      const show = parseShow(searchParams.get('show'));
      const debrief = pageData(opened.debrief, { show, highlight: context.highlight });
      return { ...opened, title: opened.attempt.title, debrief };
    }
    default:
      return opened satisfies never;
  }
}

/** "Show me": from now on a review of this exercise is practice for this person. */
export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const form = await parseForm(request, agreeSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { token } = form.value;
  const opened = await openSharedDebrief(context, { token, viewerId: user.id, hasAgreed: true });
  if (opened === null) return notFound('link');
  return redirectTo(`/shared?${new URLSearchParams({ token }).toString()}`);
}

export default function SharedDebriefPage() {
  const data = useLoaderData<typeof loader>();
  switch (data.status) {
    case 'asks-first':
      return <AskFirst {...data} />;
    case 'in-review':
      return <InReview {...data} />;
    case 'shown':
      return (
        <Debrief
          attempt={data.attempt}
          signed={`Shared by ${data.learnerName}, read-only`}
          reader={{ learnerName: data.learnerName }}
          debrief={data.debrief}
          hints={data.hints}
          next={null}
          againId={null}
          own={null}
        />
      );
    default:
      return data satisfies never;
  }
}
