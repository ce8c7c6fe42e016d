import type { DisputeView } from '#app/domain/debrief/dispute-view.ts';
import { DisputeState } from './dispute-state.tsx';

/** Disputes whose story is not told any more, because the review was graded again. */
export function ClosedDisputes({ disputes }: { readonly disputes: readonly DisputeView[] }) {
  const apart = disputes.filter(({ anchor }) => anchor === null);
  if (apart.length === 0) return null;
  return (
    <section className="debrief-section">
      <h2 className="text-16">Disputes that changed this debrief</h2>
      {apart.map((dispute) => (
        <div key={dispute.id}>
          <p className="mt-3">{dispute.title}</p>
          <DisputeState dispute={dispute} />
        </div>
      ))}
    </section>
  );
}
