import type { RunStory } from '#app/domain/debrief/run-story.ts';

/** What a hidden test said, folded away; nothing when it did not run. */
export function RunOutput({ title, run }: { readonly title: string; readonly run: RunStory | null }) {
  if (run === null) return null;
  return (
    <details className="debrief-details">
      <summary>
        {title}: <span className="text-ink-2">{run.words.toLowerCase()}</span>
      </summary>
      <Failures run={run} />
    </details>
  );
}

/** The failing tests with their messages; says so when there is nothing to print. */
export function Failures({ run }: { readonly run: Pick<RunStory, 'failures' | 'message'> }) {
  if (run.failures.length === 0) return <p className="debrief-output">{run.message ?? 'No test failed.'}</p>;
  return (
    <ul>
      {run.failures.map(({ name, message, line, console }) => (
        <li key={name} className="debrief-output">
          <b>{name}</b>
          {'\n'}
          {message}
          {line !== null && ` (line ${line})`}
          {console !== '' && `\nPrinted:\n${console.trimEnd()}`}
        </li>
      ))}
    </ul>
  );
}
