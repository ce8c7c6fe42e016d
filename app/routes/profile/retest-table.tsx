import { Moment } from '#app/components/moment.tsx';

type Retest = {
  readonly kind: string;
  readonly name: string;
  readonly lastMs: number;
  readonly dueMs: number;
};

/** The kinds of defect that come up for a retest, the longest overdue first. */
export function RetestTable({
  retests,
  asOf,
}: {
  readonly retests: readonly Retest[];
  readonly asOf: number;
}) {
  return (
    <section aria-labelledby="retests">
      <h2 id="retests" className="text-16">
        Retests due
      </h2>
      <p className="mt-1 text-13 text-ink-2">
        Skill fades. Each is a new variant or another exercise with a kind of defect that you have met.
      </p>
      {retests.length === 0 ? (
        <p className="mt-3 text-13 text-ink-2">Nothing is due in the next three weeks.</p>
      ) : (
        <table className="data-table mt-3 w-full">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Last met</th>
              <th scope="col">Due</th>
            </tr>
          </thead>
          <tbody>
            {retests.map(({ kind, name, lastMs, dueMs }) => (
              <tr key={kind}>
                <th scope="row">{name}</th>
                <td>
                  <Moment at={lastMs} style="day" />
                </td>
                <td>{dueMs <= asOf ? 'now' : <Moment at={dueMs} style="day" />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
