import { Link } from '@remix-run/react';
import { attemptPath } from '#app/components/attempt-path.ts';
import { AttemptState } from '#app/components/attempt-state.tsx';
import { Moment } from '#app/components/moment.tsx';
import type { AttemptStatus } from '#app/domain/attempt/attempt-status.ts';

type Attempt = {
  readonly attemptId: string;
  readonly ordinal: number;
  readonly mode: 'counted' | 'practice';
  readonly status: AttemptStatus;
  readonly at: number;
};

/** What this learner did with the exercise before; nothing for the first time. */
export function EarlierAttempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const signed = attempts.filter(({ status }) => status !== 'drafted');
  if (signed.length === 0) return null;
  return (
    <section>
      <h2 className="font-semibold">Your earlier attempts</h2>
      <ul className="mt-2 border-t border-line">
        {signed.map((attempt) => (
          <li key={attempt.attemptId} className="row grid grid-cols-[1fr_auto] text-13">
            <Link to={attemptPath(attempt)} className="row-link">
              Attempt {attempt.ordinal}, {attempt.mode}
            </Link>
            <span className="text-ink-3">
              <Moment at={attempt.at} />
            </span>
            <AttemptState status={attempt.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
