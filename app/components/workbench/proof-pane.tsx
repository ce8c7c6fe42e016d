import { Button } from '#app/components/button.tsx';
import { openProof } from './bench-acts.ts';
import { CodeEditor } from './code-editor.tsx';
import { titleOf } from './findings-list.tsx';
import { lastProofRun } from './proof-state.tsx';
import type { RunAnswer } from './run-answer.ts';
import { TestResults } from './test-results.tsx';
import type { Bench } from './use-bench.ts';

/** The proof of the selected finding: a test on the left, what it said on the right. */
export function ProofPane({ bench }: { readonly bench: Bench }) {
  const { selected, runs } = bench;
  if (!bench.data.isRunnable) {
    return <p className="pane-empty">This language is reviewed by reading; proofs are not run here.</p>;
  }
  const isBegun = selected?.proof !== '' || bench.view.provingId === selected.id;
  if (selected === null || !isBegun) return <ProofStart bench={bench} />;
  const run = runs.history.find(({ target }) => target.kind === 'proof' && target.findingId === selected.id);
  const isStale = run !== undefined && lastProofRun([run], selected) === undefined;
  const isRunning = runs.isRunning && runs.history[0]?.target.kind === 'proof';
  return (
    <div className="pane-pair">
      <div className="fix-edit">
        <ProofBar bench={bench} />
        <CodeEditor
          key={selected.id}
          bench={bench}
          path={`tests/proof-${selected.id}.test.ts`}
          label={`Proof for finding ${String(selected.number)}`}
          value={selected.proof}
          errorLine={isStale ? null : failedLine(run?.answer ?? null)}
          onChange={(proof) => {
            bench.act({ type: 'change-finding', findingId: selected.id, change: { proof } });
            bench.show({ provingId: selected.id });
          }}
        />
      </div>
      <div
        className="pane-side"
        role="region"
        aria-label="Result of the proof"
        tabIndex={0}
        aria-busy={isRunning}
      >
        {isRunning && <p className="text-ink-2">Running</p>}
        {!isRunning && run?.answer && (
          <TestResults
            answer={run.answer}
            where="this code"
            onLine={(line) => bench.show({ wantsEditor: true, wantsLine: line })}
          />
        )}
        {!isRunning && isStale && <p className="pane-note">You have edited since this run.</p>}
        {!isRunning && !run && <p>A proof is a test that fails on this code because of what you found.</p>}
        <p className="pane-note">
          It counts if it also passes on the correct code. That half runs after you submit.
        </p>
      </div>
    </div>
  );
}

function ProofBar({ bench }: { readonly bench: Bench }) {
  if (bench.data.testBlocks.length === 0) return null;
  return (
    <div className="fix-bar">
      <Button kind="quiet" size="small" onClick={() => bench.show({ dialog: 'templates' })}>
        Start from a visible test
      </Button>
    </div>
  );
}

/** Where the run failed: the file's own line, else that of its first failing test. */
function failedLine(answer: RunAnswer | null): number | null {
  if (answer?.status !== 'ran') return null;
  return answer.line ?? answer.tests.find((test) => test.line !== null)?.line ?? null;
}

/** What to do where there is no proof yet. */
function ProofStart({ bench }: { readonly bench: Bench }) {
  const { selected, findings } = bench;
  if (findings.length === 0) {
    return <p className="pane-empty">Flag lines first: a proof is a test that belongs to a finding.</p>;
  }
  const some = selected === null ? findings : [selected];
  return (
    <div className="pane-empty">
      <p>A proof is a test that fails on this code and passes on the correct code. Write one for:</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {some.map((finding) => (
          <li key={finding.id}>
            <Button size="small" onClick={() => openProof(bench, finding)}>
              <span className="pane-choice">
                Finding {finding.number}: {titleOf(bench, finding)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
