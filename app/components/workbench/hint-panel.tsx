import { Button } from '#app/components/button.tsx';
import type { Bench } from './use-bench.ts';
import type { Hint } from './use-hints.ts';

/** Hints step by step, in a practice only. */
export function HintPanel({ bench }: { readonly bench: Bench }) {
  const { taken, note, ask } = bench.hints;
  if (bench.data.mode !== 'practice') return null;
  return (
    <section aria-labelledby="hints-heading">
      <h2 id="hints-heading" className="rail-heading">
        Hints
      </h2>
      {taken.length === 0 && (
        <p className="rail-summary">A hint marks this practice as hinted, and nothing else.</p>
      )}
      <ol className="hints" aria-live="polite">
        {taken.map((hint) => (
          <li key={hint.number}>
            {hint.words} <HintPlace bench={bench} hint={hint} />
          </li>
        ))}
      </ol>
      <p role="status" className="rail-summary">
        {note}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => void ask('same')}>
          {taken.length === 0 ? 'Give me a hint' : 'Tell me more'}
        </Button>
        {taken.length > 0 && (
          <Button size="small" kind="quiet" onClick={() => void ask('another')}>
            Another place
          </Button>
        )}
      </div>
    </section>
  );
}

function HintPlace({ bench, hint }: { readonly bench: Bench; readonly hint: Hint }) {
  const { place } = hint;
  if (place === null) return null;
  const selection = { file: place.file, anchor: place.start, head: place.end };
  return (
    <button type="button" className="link" onClick={() => bench.show({ selection, isFormOpen: false })}>
      Go there
    </button>
  );
}
