import { useState } from 'react';
import { Button } from '#app/components/button.tsx';
import { replaceEdits, replaceProof } from './put-back.ts';
import { runWords } from './run-answer.ts';
import { TestResults } from './test-results.tsx';
import type { Bench } from './use-bench.ts';
import { useNow } from './use-now.ts';
import type { RunRecord } from './use-runs.ts';
import { agoWords } from './words.ts';

/** Every run of this session, newest first; one can be opened beside the list. */
export function HistoryPane({ bench }: { readonly bench: Bench }) {
  const [openId, open] = useState<string | null>(null);
  const now = useNow(bench.data.now);
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
              <span className="history-name">{nameOf(run, bench)}</span>
              <span className="history-words">
                {run.answer === null ? 'Running' : runWords(run.answer, placeOf(run))}
              </span>
              <span className="history-time">{agoWords(now - run.at)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className="pane-side" role="region" aria-label="Result of the chosen run" tabIndex={0}>
        {shown?.answer && <TestResults answer={shown.answer} where={placeOf(shown)} />}
        {shown && <PutBack bench={bench} run={shown} />}
      </div>
    </div>
  );
}

/** Offers the proof or the fix of an earlier run where it is another one by now. */
function PutBack({ bench, run }: { readonly bench: Bench; readonly run: RunRecord }) {
  const { target, edits } = run;
  if (target.kind === 'proof') {
    const finding = bench.findings.find(({ id }) => id === target.findingId);
    if (finding === undefined || finding.proof === target.text) return null;
    const words = `The proof for finding ${String(finding.number)} is as it was at that run`;
    return (
      <Button
        size="small"
        className="mt-2"
        onClick={() => replaceProof(bench, { findingId: finding.id, proof: target.text, words })}
      >
        Put this proof back
      </Button>
    );
  }
  if (edits === null || JSON.stringify(edits) === JSON.stringify(bench.state.draft.edits)) return null;
  return (
    <Button size="small" className="mt-2" onClick={() => replaceEdits(bench, edits)}>
      Put this fix back
    </Button>
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
