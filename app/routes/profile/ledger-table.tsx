import { Link } from '@remix-run/react';
import { Moment } from '#app/components/moment.tsx';

type Verdict = {
  readonly attemptId: string;
  readonly title: string;
  readonly content: string;
  readonly verdict: 'approve' | 'request-changes';
  readonly confidencePercent: number;
  readonly signedAt: number;
  readonly cameOfIt: string;
};

type Props = { readonly verdicts: readonly Verdict[]; readonly mostShown: number };

/** Every verdict signed, with what became of it. */
export function LedgerTable({ verdicts, mostShown }: Props) {
  if (verdicts.length === 0) return null;
  return (
    <section className="mt-14" aria-labelledby="ledger">
      <h2 id="ledger" className="text-16">
        Ledger
      </h2>
      <p className="mt-1 text-13 text-ink-2">Every verdict you signed. Entries are added, never changed.</p>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-labelledby="ledger">
        <table className="data-table mt-3 w-full">
          <thead>
            <tr>
              <th scope="col">Signed</th>
              <th scope="col">Exercise</th>
              <th scope="col">Verdict</th>
              <th scope="col" className="text-right">
                How sure
              </th>
              <th scope="col">Content</th>
              <th scope="col">What came of it</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map((verdict) => (
              <tr key={verdict.attemptId}>
                <td>
                  <Moment at={verdict.signedAt} style="day" />
                </td>
                <th scope="row">
                  <Link to={`/attempts/${verdict.attemptId}/debrief`} className="link">
                    {verdict.title}
                  </Link>
                </th>
                <td>{verdict.verdict === 'approve' ? 'Approved' : 'Requested changes'}</td>
                <td className="text-right tabular-nums">{verdict.confidencePercent} %</td>
                <td>
                  <code>{verdict.content}</code>
                </td>
                <td>{verdict.cameOfIt}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {verdicts.length === mostShown && (
        <p className="mt-2 text-13 text-ink-2">The {mostShown} newest are shown.</p>
      )}
    </section>
  );
}
