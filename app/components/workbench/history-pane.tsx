import { useState } from 'react';
import { runWords } from './run-answer.ts';
import { TestResults } from './test-results.tsx';
import type { Bench } from './use-bench.ts';
import type { RunRecord } from './use-runs.ts';

/** Every run of this session, newest first; one can be opened beside the list. */
export function HistoryPane({ bench }: { readonly bench: Bench }) {
  const [openId, open] = useState<string | null>(null);
  const { history } = bench.runs;
  if (history.length === 0)
    return <p className="pane-empty">Nothing has run yet. Runs of this session are kept here.</p>;
  const shown = history.find((run) => run.runId === openId) ?? history[0];
  return (
    <div className="pane-pair">
      <ol className="history">
        {history.map((run) => (
          <li key={run.runId}>
            <button
              type="button"
              className="history-row"
              aria-current={run === shown ? 'true' : undefined}
              onClick={() => open(run.runId)}
            >
              <span>{nameOf(run, bench)}</span>
              <span className="text-ink-2">
                {run.answer === null ? 'Running' : runWords(run.answer, placeOf(run))}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="pane-side" role="region" aria-label="Result of the chosen run" tabIndex={0}>
        {shown?.answer && <TestResults answer={shown.answer} where={placeOf(shown)} />}
      </div>
    </div>
  );
}

function nameOf(run: RunRecord, bench: Bench): string {
  const { target } = run;
  if (target.kind === 'visible') return run.edits === null ? 'Visible tests' : 'Visible tests on your fix';
  const number = bench.findings.find((finding) => finding.id === target.findingId)?.number;
  return number === undefined ? 'Proof of a removed finding' : `Proof for finding ${String(number)}`;
}

function placeOf(run: RunRecord): string {
  return run.edits === null ? 'this code' : 'your fix';
}
