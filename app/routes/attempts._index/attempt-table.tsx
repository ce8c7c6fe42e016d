import { Link } from '@remix-run/react';
import { attemptPath } from '#app/components/attempt-path.ts';
import { AttemptState } from '#app/components/attempt-state.tsx';
import { Moment } from '#app/components/moment.tsx';
import type { AttemptStatus } from '#app/domain/attempt/attempt-status.ts';

type Row = {
  readonly attemptId: string;
  readonly title: string;
  readonly ordinal: number;
  readonly mode: 'counted' | 'practice';
  readonly status: AttemptStatus;
  readonly startedAt: number;
  readonly submittedAt: number | null;
};

const MODES = { counted: 'Counted', practice: 'Practice' } as const satisfies Record<Row['mode'], string>;

/** One row per attempt; a phone shows the mode under the title and leaves the start out. */
export function AttemptTable({ attempts }: { readonly attempts: readonly Row[] }) {
  return (
    <table className="table mt-8">
      <caption className="sr-only">Your attempts, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Exercise</th>
          <th scope="col">State</th>
          <th scope="col" className="hidden wide:table-cell">
            Counts
          </th>
          <th scope="col" className="hidden text-right wide:table-cell">
            Attempt
          </th>
          <th scope="col" className="hidden text-right wide:table-cell">
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
            <td className="table-wrap">
              <Link to={attemptPath(attempt)} className="link">
                {attempt.title}
              </Link>
              <span className="block text-12 text-ink-3 wide:hidden">
                {MODES[attempt.mode]}, attempt {attempt.ordinal}
              </span>
            </td>
            <td>
              <AttemptState status={attempt.status} />
            </td>
            <td className="hidden text-ink-2 wide:table-cell">{MODES[attempt.mode]}</td>
            <td className="hidden text-right tabular-nums wide:table-cell">{attempt.ordinal}</td>
            <td className="hidden text-right text-ink-2 wide:table-cell">
              <Moment at={attempt.startedAt} />
            </td>
            <td className="text-right text-ink-2">
              {attempt.submittedAt === null ? 'not yet' : <Moment at={attempt.submittedAt} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
