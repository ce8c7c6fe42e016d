import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button-link.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { attemptStatus } from '#app/domain/attempt/attempt-status.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { listAttemptsByLearner } from '#db/attempts.server.ts';
import { AttemptTable } from './attempt-table.tsx';

const SHOWN = 200;

export const meta: MetaFunction = () => [{ title: 'My attempts, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const attempts = await listAttemptsByLearner(context.db, { learnerId: user.id, limit: SHOWN });
  const titles = new Map(context.library.list().map(({ id, title }) => [id, title]));
  return {
    attempts: attempts.map((attempt) => ({
      attemptId: attempt.id,
      title: titles.get(attempt.exerciseId) ?? attempt.exerciseId,
      ordinal: attempt.ordinal,
      mode: attempt.mode,
      status: attemptStatus(attempt),
      startedAt: attempt.startedAt,
      submittedAt: attempt.submittedAt,
    })),
  };
}

export default function MyAttempts() {
  const { attempts } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        title="My attempts"
        purpose="Every review you started. Counted ones are your record; practice never touches it."
      />
      {attempts.length === 0 ? <NoAttempts /> : <AttemptTable attempts={attempts} />}
      {attempts.length === SHOWN && <p className="mt-4 text-13 text-ink-2">The {SHOWN} newest are shown.</p>}
    </Page>
  );
}

function NoAttempts() {
  return (
    <div className="mt-8">
      <EmptyState
        title="No attempts yet"
        action={
          <ButtonLink to="/exercises" kind="primary">
            Choose an exercise
          </ButtonLink>
        }
      >
        Each review you start stands here, with its draft or its debrief.
      </EmptyState>
    </div>
  );
}
