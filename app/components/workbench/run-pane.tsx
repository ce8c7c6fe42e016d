import { lineLinks } from './line-links.ts';
import { TestResults } from './test-results.tsx';
import type { Bench } from './use-bench.ts';

/** The visible tests on the code as shown, in full. */
export function RunPane({ bench }: { readonly bench: Bench }) {
  const run = bench.runs.history.find((one) => one.target.kind === 'visible' && one.edits === null);
  if (run === undefined)
    return <p className="pane-empty">The visible tests have not run yet in this session.</p>;
  return (
    <div
      className="pane-side pane-alone"
      role="region"
      aria-label="Result of the visible tests"
      tabIndex={0}
      aria-busy={run.answer === null}
    >
      {run.answer === null ? (
        <p className="text-ink-2">Running</p>
      ) : (
        <TestResults answer={run.answer} where="this code" {...lineLinks(bench)} />
      )}
    </div>
  );
}
