import { Link } from '@remix-run/react';
import type { AttemptStatus } from '#app/domain/attempt/attempt-status.ts';
import { attemptPath } from './attempt-path.ts';
import { AttemptState } from './attempt-state.tsx';
import { Moment } from './moment.tsx';

type Row = {
  readonly attemptId: string;
  readonly title: string;
  readonly status: AttemptStatus;
  readonly at: number;
};

/** Attempts as dense rows; the whole row opens the workbench or the debrief. */
export function AttemptRows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className="border-t border-line-strong">
      {rows.map((row) => (
        <li
          key={row.attemptId}
          className="row grid grid-cols-[1fr_auto] gap-x-6 wide:grid-cols-[1fr_160px_120px]"
        >
          <Link to={attemptPath(row)} className="row-link col-span-2 wide:col-span-1">
            {row.title}
          </Link>
          <span className="text-13">
            <AttemptState status={row.status} />
          </span>
          <span className="text-right text-13 text-ink-3">
            <Moment at={row.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
