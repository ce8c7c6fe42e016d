import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { openAttempt } from '#app/commands/open-attempt.server.ts';
import { Workbench } from '#app/components/workbench/workbench.tsx';
import { notFound } from '#app/http/not-found.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { findProfile } from '#db/people.server.ts';
import { presentWorkbench } from './present-workbench.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Review'}, Countersign` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const attemptId = requireParam(params.attemptId, 'attempt');
  const opened = await openAttempt(context, { attemptId, learnerId: user.id });
  if (opened === null) return notFound('attempt');
  if (opened.attempt.submittedAt !== null) throw redirectTo(`/attempts/${attemptId}/debrief`);
  const profile = await findProfile(context.db, { personId: user.id });
  return presentWorkbench(opened, { context, learnerName: user.name, profile });
}

export default function WorkbenchRoute() {
  const data = useLoaderData<typeof loader>();
  return <Workbench key={data.attemptId} data={data} />;
}
