import { addAttention } from '#app/domain/attempt/attention.ts';
import { seenLines } from '#app/domain/attempt/seen-lines.ts';
import { linesInWords } from './line-selection.ts';
import { minutesWords } from './words.ts';
import type { Bench } from './use-bench.ts';

/** What was on screen of each file under review, shown to its owner before they sign. It never changes a score. */
export function SeenSummary({ bench }: { readonly bench: Bench }) {
  const attention = addAttention(bench.data.attention, bench.attention.seenHere());
  const files = bench.data.files.filter((file) => file.role === 'code');
  return (
    <section aria-labelledby="seen-heading" className="seen">
      <h3 id="seen-heading" className="rail-heading">
        What was on your screen
      </h3>
      <ul>
        {files.map(({ path, lines }) => {
          const lineCount = lines.length;
          const { seen, unseen, seenCount } = seenLines(attention, { path, lineCount });
          return (
            <li key={path} className="seen-row">
              <span className="seen-path">{path}</span>
              <svg className="seen-strip" aria-hidden focusable={false}>
                {seen.map(({ start, end }) => (
                  <rect
                    key={start}
                    x={share(start - 1, lineCount)}
                    width={share(end - start + 1, lineCount)}
                    height="100%"
                  />
                ))}
              </svg>
              <span className="seen-count">
                {seenCount} of {lineCount} lines
                {seenCount > 0 && `, ${minutesWords(attention.files[path]?.ms ?? 0)}`}
              </span>
              {seenCount > 0 && unseen.length > 0 && (
                <span className="seen-gaps">never: {unseen.map(linesInWords).join(', ')}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="pane-note">A trace of your screen, not of your mind: it never changes a score.</p>
    </section>
  );
}

function share(part: number, whole: number): string {
  return `${String((100 * part) / whole)}%`;
}
