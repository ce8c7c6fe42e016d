import { Check, Minus, X } from 'lucide-react';
import { runWords, type RanTest, type RunAnswer } from './run-answer.ts';

type Props = {
  readonly answer: RunAnswer;
  /** Completes "fails on …". */
  readonly where: string;
};

/** What one run said: a line on the whole, then each test with its message, line and console. */
export function TestResults({ answer, where }: Props) {
  return (
    <div className="results">
      <p className="results-head">
        <strong>{runWords(answer, where)}</strong>
        {answer.status === 'ran' && <span className="results-time">{secondsOf(answer.durationMs)}</span>}
      </p>
      {answer.status === 'ran' && answer.message !== null && (
        <pre className="results-message">{answer.message}</pre>
      )}
      {answer.status === 'ran' && (
        <ul>
          {answer.tests.map((test, index) => (
            <TestRow key={index} test={test} />
          ))}
        </ul>
      )}
    </div>
  );
}

function TestRow({ test }: { readonly test: RanTest }) {
  return (
    <li className="result-row">
      <OutcomeIcon outcome={test.outcome} />
      <div>
        <span>{test.name}</span>
        {test.line !== null && <span className="result-line"> line {test.line}</span>}
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
