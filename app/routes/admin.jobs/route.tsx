import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { retryGrading } from '#app/commands/retry-grading.server.ts';
import { ActButton } from '#app/components/act-button.tsx';
import { AdminPage } from '#app/components/admin/admin-page.tsx';
import { answerIn } from '#app/components/answer.ts';
import { AnswerLine } from '#app/components/answer-line.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Section } from '#app/components/section.tsx';
import { done, refused } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { requireRole } from '#app/http/require-role.server.ts';
import { listUngraded } from '#db/grading-queue.server.ts';
import { countOutbox } from '#db/outbox.server.ts';
import { JobTable } from './job-table.tsx';

const SHOWN = 200;
const jobsSchema = z.strictObject({ intent: z.literal('retry') });

export const meta: MetaFunction = () => [{ title: 'Jobs, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, 'admin');
  const now = context.now();
  const [jobs, mail] = await Promise.all([
    listUngraded(context.db, { limit: SHOWN }),
    countOutbox(context.db),
  ]);
  return {
    mail,
    isMailOn: context.settings.isMailOn,
    jobs: jobs.map(({ attemptId, exerciseId, submittedAt, claimedUntil, graderFailures, graderMessage }) => ({
      attemptId,
      exerciseId,
      submittedAt,
      failures: graderFailures,
      message: graderMessage,
      state: jobState({ claimedUntil, graderFailures, now }),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  const form = await parseForm(request, jobsSchema);
  if (!form.ok) return refused('The server did not understand that. Reload the page and try again.', 400);
  const { jobs } = await retryGrading(context, { actorId: user.id });
  return done(jobs === 0 ? 'Nothing waits for another try.' : 'They are tried again now.');
}

export default function Jobs() {
  const { jobs, mail, isMailOn } = useLoaderData<typeof loader>();
  const failed = jobs.filter(({ state }) => state === 'failed').length;
  return (
    <AdminPage
      title="Jobs"
      purpose="Reviews that wait for their grade. When our machine fails, the learner is told so and it never counts against them."
      action={failed > 0 ? <ActButton intent="retry">Try failed ones again now</ActButton> : null}
    >
      <AnswerLine answer={answerIn(useActionData<typeof action>())} />
      {jobs.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Nothing waits">Every review that was submitted has its grade.</EmptyState>
        </div>
      ) : (
        <JobTable jobs={jobs} />
      )}
      <Section
        title="Mail"
        note={
          isMailOn
            ? `${mail.waiting} waiting, ${mail.failed} given up after five tries.`
            : 'Off: links are shown to copy. SMTP_URL and MAIL_FROM switch it on.'
        }
      >
        {null}
      </Section>
    </AdminPage>
  );
}

/** Running while a worker holds it, failed when our machine failed and it waits for another try. */
function jobState({
  claimedUntil,
  graderFailures,
  now,
}: {
  claimedUntil: number | null;
  graderFailures: number;
  now: number;
}): 'waiting' | 'running' | 'failed' {
  if (graderFailures > 0) return 'failed';
  return claimedUntil !== null && claimedUntil > now ? 'running' : 'waiting';
}
