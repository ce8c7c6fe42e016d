import { Moment } from '#app/components/moment.tsx';
import { StatusWord, type StatusTone } from '#app/components/status-word.tsx';

type Job = {
  readonly attemptId: string;
  readonly exerciseId: string;
  readonly submittedAt: number | null;
  readonly failures: number;
  readonly message: string | null;
  readonly state: 'waiting' | 'running' | 'failed';
};

const STATES = {
  waiting: { tone: 'waiting', word: 'Waiting' },
  running: { tone: 'open', word: 'Running' },
  failed: { tone: 'ours', word: 'Our machine failed' },
} as const satisfies Record<Job['state'], { tone: StatusTone; word: string }>;

/** Reviews without a grade, the oldest first. */
export function JobTable({ jobs }: { readonly jobs: readonly Job[] }) {
  return (
    <table className="table mt-6">
      <caption className="sr-only">Reviews that wait for a grade, the oldest first</caption>
      <thead>
        <tr>
          <th scope="col">Exercise</th>
          <th scope="col">State</th>
          <th scope="col" className="text-right">
            Submitted
          </th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ attemptId, exerciseId, submittedAt, failures, message, state }) => (
          <tr key={attemptId}>
            <td className="table-wrap break-words">
              {exerciseId}
              {message !== null && (
                <span className="block text-12 break-words text-ink-3">
                  {failures === 1 ? 'Failed once' : `Failed ${failures} times`}: {message}
                </span>
              )}
            </td>
            <td>
              <StatusWord tone={STATES[state].tone}>{STATES[state].word}</StatusWord>
            </td>
            <td className="text-right text-ink-2">{submittedAt !== null && <Moment at={submittedAt} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
