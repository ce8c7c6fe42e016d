import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { attemptPath } from '#app/components/attempt-path.ts';
import { AttemptState } from '#app/components/attempt-state.tsx';
import { ButtonLink } from '#app/components/button-link.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Moment } from '#app/components/moment.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { attemptStatus } from '#app/domain/attempt/attempt-status.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { listAttemptsByLearner } from '#db/attempts.server.ts';

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

type Row = ReturnType<typeof useLoaderData<typeof loader>>['attempts'][number];

function AttemptTable({ attempts }: { readonly attempts: readonly Row[] }) {
  return (
    <div className="mt-8 overflow-x-auto" role="region" aria-label="My attempts" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            <th scope="col">State</th>
            <th scope="col">Counts</th>
            <th scope="col" className="text-right">
              Attempt
            </th>
            <th scope="col" className="text-right">
              Started
            </th>
            <th scope="col" className="text-right">
              Signed
            </th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.attemptId}>
              <td>
                <Link to={attemptPath(attempt)} className="link">
                  {attempt.title}
                </Link>
              </td>
              <td>
                <AttemptState status={attempt.status} />
              </td>
              <td className="text-ink-2">{attempt.mode === 'counted' ? 'Counted' : 'Practice'}</td>
              <td className="text-right tabular-nums">{attempt.ordinal}</td>
              <td className="text-right text-ink-2">
                <Moment at={attempt.startedAt} />
              </td>
              <td className="text-right text-ink-2">
                {attempt.submittedAt === null ? 'not yet' : <Moment at={attempt.submittedAt} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
