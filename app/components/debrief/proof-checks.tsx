import { Check, Minus, X } from 'lucide-react';
import { CodeLines } from '#app/components/code-lines.tsx';
import type { RunStory } from '#app/domain/debrief/run-story.ts';
import type { PageData } from './page-data.server.ts';
import { Failures } from './run-output.tsx';

type Proof = PageData['defects'][number]['proofs'][number];

type Props = {
  readonly proof: Proof;
  /** Of the story that it stands in: one test may prove two defects. */
  readonly anchor: string;
};

/** Your test on this code, on the correct code, and with only this defect. */
export function ProofChecks({ proof, anchor }: Props) {
  const { number, words, message, lines, shown, correct, alone } = proof;
  const failing = [correct, alone, shown].find((run) => run !== null && run.failures.length > 0) ?? null;
  return (
    <div className="mt-4">
      <dl className="debrief-checks">
        <Cell label="Your test on this code" run={shown} />
        <Cell label="On the correct code" run={correct} />
        <Cell label="With only this defect" run={alone} />
      </dl>
      <p className="mt-2 text-13 text-ink-2">{words}</p>
      {message !== null && <p className="debrief-output">{message}</p>}
      <details className="debrief-details">
        <summary>Your test, finding {number}</summary>
        {failing !== null && <Failures run={failing} />}
        <CodeLines
          lines={lines}
          label={`Your test for finding ${number}`}
          idPrefix={`${anchor}-proof-${number}`}
        />
      </details>
    </div>
  );
}

function Cell({ label, run }: { readonly label: string; readonly run: RunStory | null }) {
  const Icon = run?.status === 'passed' ? Check : run?.status === 'failed' ? X : Minus;
  return (
    <div>
      <dt className="text-12 text-ink-2">{label}</dt>
      <dd className="mt-1 flex items-center gap-2 text-13">
        <Icon size={16} aria-hidden className="text-ink-2" />
        {run?.words ?? 'Not needed'}
      </dd>
    </div>
  );
}
