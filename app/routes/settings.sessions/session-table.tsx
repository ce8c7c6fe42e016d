import { ActButton } from '#app/components/act-button.tsx';
import { Moment } from '#app/components/moment.tsx';

type Session = {
  readonly key: string;
  readonly isThis: boolean;
  readonly browser: string;
  readonly address: string | null;
  readonly startedAt: number;
  readonly lastSeenAt: number;
};

/** Where a person is signed in, the last used first. */
export function SessionTable({ sessions }: { readonly sessions: readonly Session[] }) {
  return (
    <table className="table mt-6">
      <caption className="sr-only">Your sessions, the last used first</caption>
      <thead>
        <tr>
          <th scope="col">Browser</th>
          <th scope="col" className="hidden wide:table-cell">
            From
          </th>
          <th scope="col" className="hidden text-right wide:table-cell">
            Signed in
          </th>
          <th scope="col" className="text-right">
            Last used
          </th>
          <th scope="col">
            <span className="sr-only">Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ key, isThis, browser, address, startedAt, lastSeenAt }) => (
          <tr key={key}>
            <td className="table-wrap">{browser}</td>
            <td className="hidden text-ink-2 wide:table-cell">{address ?? 'unknown'}</td>
            <td className="hidden text-right text-ink-2 wide:table-cell">
              <Moment at={startedAt} />
            </td>
            <td className="text-right text-ink-2">
              <Moment at={lastSeenAt} />
            </td>
            <td className="text-right">
              {isThis ? (
                <span className="text-13 text-ink-2">this one</span>
              ) : (
                <div className="flex justify-end">
                  <ActButton intent="end-one" fields={{ session: key }} kind="quiet">
                    Sign out<span className="sr-only"> {browser}</span>
                  </ActButton>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
