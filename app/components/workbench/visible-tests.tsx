import { Check, Play, Square, X } from 'lucide-react';
import { Button } from '#app/components/button.tsx';
import { runVisible } from './bench-acts.ts';
import { groupTests } from './group-tests.ts';
import { runWords } from './run-answer.ts';
import type { Bench } from './use-bench.ts';

/** The tests that came with the change: what they say on the code as shown, by describe block. */
export function VisibleTests({ bench }: { readonly bench: Bench }) {
  const { history, isRunning } = bench.runs;
  const runs = history.filter((run) => run.target.kind === 'visible' && run.edits === null);
  const answer = runs.find((run) => run.answer !== null)?.answer ?? null;
  const isOwnRun = runs[0]?.answer === null;
  const passed =
    answer?.status === 'ran' ? answer.tests.filter((test) => test.outcome === 'passed').length : null;
  return (
    <section aria-labelledby="tests-heading" aria-busy={isOwnRun}>
      <div className="rail-row-head">
        <h2 id="tests-heading" className="rail-heading">
          Visible tests
        </h2>
        <span className="rail-count">{passed === null ? '' : `${String(passed)} passed`}</span>
      </div>
      {!bench.data.isRunnable && (
        <p className="rail-summary">This language is reviewed by reading; it is not run here.</p>
      )}
      {answer?.status === 'ran' && answer.tests.length > 0 ? (
        <ul>
          {groupTests(answer.tests).map((group) => (
            <li key={group.name} className="test-group">
              {group.failed === 0 ? (
                <Check size={14} aria-label="passed" />
              ) : (
                <X size={14} aria-label="failed" />
              )}
              <span className="file-name">{group.name}</span>
              <span className="file-count">{group.count}</span>
            </li>
          ))}
        </ul>
      ) : (
        answer !== null && <p className="rail-summary">{runWords(answer, 'this code')}</p>
      )}
      {bench.data.isRunnable && (
        <Button
          size="small"
          className="mt-2"
          onClick={() => {
            if (isRunning) return bench.runs.stop();
            bench.show({ drawerTab: 'run' });
            void runVisible(bench);
          }}
        >
          {isRunning ? <Square size={14} aria-hidden /> : <Play size={14} aria-hidden />}
          {isRunning ? 'Stop' : answer === null ? 'Run tests' : 'Run again'}
        </Button>
      )}
    </section>
  );
}
