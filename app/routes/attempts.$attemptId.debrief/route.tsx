import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openDebrief } from '#app/commands/open-debrief.server.ts';
import { Debrief } from '#app/components/debrief/debrief.tsx';
import { answerDebrief } from './answer-debrief.server.ts';
import { Grading } from './grading.tsx';
import { nextStep } from '#app/domain/debrief/next-step.ts';
import { signedWords } from '#app/domain/debrief/signed-words.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { listAttemptsByLearner } from '#db/attempts.server.ts';
import { pageData } from '#app/components/debrief/page-data.server.ts';
import { parseShow } from '#app/components/debrief/show.ts';

const ATTEMPTS_READ = 1_000;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.attempt.title ?? 'Debrief'}: ${data?.status === 'graded' ? 'debrief' : 'grading'}, Countersign`,
  },
];

/** What became of a submitted review: that it is being graded, or the debrief. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const attemptId = requireParam(params.attemptId, 'attemptId');
  const opened = await openDebrief(context, { attemptId, learnerId: user.id });
  if (opened === null) return notFound();
  if (opened.status === 'not-submitted') throw redirectTo(`/attempts/${attemptId}`);
  const { attempt } = opened;
  const signed = signedWords({ ...attempt, now: context.now() });
  if (opened.status !== 'graded') return { status: opened.status, attempt, signed };
  const attempts = await listAttemptsByLearner(context.db, { learnerId: user.id, limit: ATTEMPTS_READ });
  const show = parseShow(new URL(request.url).searchParams.get('show'));
  return {
    status: opened.status,
    attempt,
    signed,
    hints: opened.hints,
    items: opened.items,
    disputes: opened.disputes,
    isRun: opened.isRun,
    share: opened.share,
    views: opened.views,
    debrief: pageData(opened.debrief, { show, highlight: context.highlight }),
    againId: context.library.find(attempt.exerciseId) === undefined ? null : attempt.exerciseId,
    next: nextStep(context.library.list(), {
      exerciseId: attempt.exerciseId,
      begun: new Set(attempts.map(({ exerciseId }) => exerciseId)),
    }),
  };
}

/** A form of the debrief: a dispute filed or withdrawn, a link made or ended. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const attemptId = requireParam(params.attemptId, 'attemptId');
  return answerDebrief({ request, context }, { attemptId, learnerId: user.id });
}

export default function DebriefPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  if (data.status !== 'graded') return <Grading {...data} />;
  const { items, disputes, isRun, share, views } = data;
  return <Debrief {...data} own={{ items, disputes, isRun, share, views, answer }} />;
}
