import type { AttentionStory } from '#app/domain/debrief/attention-story.ts';

/** What was on the learner's screen, for nobody else's eyes; nothing when it was not measured. */
export function AttentionSection({ attention }: { readonly attention: AttentionStory | null }) {
  if (attention === null) return null;
  return (
    <section className="debrief-section">
      <h2 className="text-16">What was on your screen</h2>
      <p className="mt-2">
        You were at it for {attention.active}. This is measured in the browser for you alone: nobody else sees
        it, and it never changes a score.
      </p>
      <table className="debrief-table">
        <caption className="sr-only">Time on screen and lines seen, file by file</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" className="is-number">
              On screen
            </th>
            <th scope="col" className="is-number">
              Lines seen
            </th>
          </tr>
        </thead>
        <tbody>
          {attention.files.map(({ path, time, lines }) => (
            <tr key={path}>
              <td className="font-mono [overflow-wrap:anywhere]">{path}</td>
              <td className="is-number">{time}</td>
              <td className="is-number">{lines}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
