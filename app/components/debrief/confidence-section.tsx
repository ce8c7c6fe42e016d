import type { ConfidenceStory } from '#app/domain/debrief/confidence-story.ts';
import { figure, percentWords } from '#app/domain/debrief/words.ts';

/** How sure you were, beside what came of it. */
export function ConfidenceSection({ confidence }: { readonly confidence: ConfidenceStory }) {
  const { forecasts, words } = confidence;
  return (
    <section className="debrief-section">
      <h2 className="text-16">How sure you were</h2>
      <p className="mt-2">{words}</p>
      {forecasts.length > 0 && (
        <table className="debrief-table">
          <caption className="sr-only">Your forecasts and what came of them</caption>
          <thead>
            <tr>
              <th scope="col">You said</th>
              <th scope="col" className="is-number">
                Sure
              </th>
              <th scope="col">It was</th>
              <th scope="col" className="is-number">
                Squared error
              </th>
            </tr>
          </thead>
          <tbody>
            {forecasts.map(({ claim, said, cameTrue, error }) => (
              <tr key={claim}>
                <td>{claim}</td>
                <td className="is-number">{percentWords(said)}</td>
                <td>{cameTrue ? 'true' : 'not true'}</td>
                <td className="is-number">{figure(error)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
