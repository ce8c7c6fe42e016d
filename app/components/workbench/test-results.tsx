import { Check, Minus, X } from 'lucide-react';
import { adviseOnRun } from '#app/domain/grading/advise-on-run.ts';
import { runWords, type RanTest, type RunAnswer } from './run-answer.ts';

type Props = {
  readonly answer: RunAnswer;
  /** Completes "fails on …". */
  readonly where: string;
  /** Shows a line of the test that ran; without it lines are only named. */
  readonly onLine?: (line: number) => void;
};

/** What one run said: a line on the whole, then each test with its message, line and console. */
export function TestResults({ answer, where, onLine }: Props) {
  return (
    <div className="results">
      <p className="results-head">
        <strong>{runWords(answer, where)}</strong>
        {answer.status === 'ran' && <span className="results-time">{secondsOf(answer.durationMs)}</span>}
      </p>
      {answer.status === 'ran' && answer.message !== null && (
        <pre className="results-message">{answer.message}</pre>
      )}
      <Advice answer={answer} />
      {answer.status === 'ran' && (
        <ul>
          {answer.tests.map((test, index) => (
            <TestRow key={index} test={test} onLine={onLine} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What to do next about the first thing that went wrong. */
function Advice({ answer }: { readonly answer: RunAnswer }) {
  if (answer.status !== 'ran') return null;
  const failed = answer.tests.find(({ outcome }) => outcome === 'failed' || outcome === 'timed-out');
  const advice = adviseOnRun({ status: answer.outcome, message: answer.message ?? failed?.message ?? null });
  return advice === null ? null : <p className="mb-2 text-13 text-ink-2">{advice}</p>;
}

type RowProps = { readonly test: RanTest; readonly onLine: Props['onLine'] };

function TestRow({ test, onLine }: RowProps) {
  return (
    <li className="result-row">
      <OutcomeIcon outcome={test.outcome} />
      <div>
        <span>{test.name}</span>
        {test.line !== null && <ResultLine line={test.line} onLine={onLine} />}
        {test.message !== null && <pre className="results-message">{test.message}</pre>}
        {test.console !== '' && (
          <details className="result-console">
            <summary>Console</summary>
            <pre>{test.console}</pre>
          </details>
        )}
      </div>
    </li>
  );
}

function ResultLine({ line, onLine }: { readonly line: number; readonly onLine: Props['onLine'] }) {
  if (onLine === undefined) return <span className="result-line"> line {line}</span>;
  return (
    <button type="button" className="link result-line" onClick={() => onLine(line)}>
      line {line}
    </button>
  );
}

function OutcomeIcon({ outcome }: { readonly outcome: RanTest['outcome'] }) {
  switch (outcome) {
    case 'passed':
      return <Check size={16} aria-label="passed" />;
    case 'failed':
      return <X size={16} aria-label="failed" />;
    case 'timed-out':
      return <X size={16} aria-label="ran out of time" />;
    case 'skipped':
      return <Minus size={16} aria-label="skipped" />;
    default:
      return outcome satisfies never;
  }
}

function secondsOf(durationMs: number): string {
  return durationMs < 1000 ? `${String(Math.round(durationMs))} ms` : `${(durationMs / 1000).toFixed(1)} s`;
}
