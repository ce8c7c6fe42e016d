import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '#app/components/button.tsx';
import { Field } from '#app/components/field.tsx';
import { completeDraft, type Gap } from '#app/domain/attempt/draft.ts';
import { openFinding } from './bench-acts.ts';
import { COVERAGE_CHOICES } from './choices.ts';
import { Dialog } from './dialog.tsx';
import { Segments } from './segments.tsx';
import { submitReview } from './submit-review.ts';
import { SubmitSummary } from './submit-summary.tsx';
import type { Bench } from './use-bench.ts';
import { VerdictFields } from './verdict-panel.tsx';
import { submitWords } from './words.ts';

type Props = { readonly bench: Bench; readonly onClose: () => void };

/** Says again what will be submitted, what is still missing, and takes the signature. */
export function SubmitDialog({ bench, onClose }: Props) {
  const navigate = useNavigate();
  const [signature, sign] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isSending, setIsSending] = useState(false);
  const { draft } = bench.state;
  const completed = completeDraft(draft);
  const gaps = completed.status === 'gaps' ? completed.gaps : [];

  async function submit() {
    const missing =
      gaps.length > 0
        ? [
            `${String(gaps.length)} ${gaps.length === 1 ? 'thing is' : 'things are'} still missing, listed above`,
          ]
        : [];
    const unsigned = signature.trim() === '' ? ['Type your name to sign'] : [];
    setProblems([...missing, ...unsigned]);
    if (completed.status === 'gaps' || unsigned.length > 0) return;
    setIsSending(true);
    await Promise.all([bench.saveNow(), bench.attention.report()]);
    const sent = await submitReview({
      attemptId: bench.data.attemptId,
      submission: completed.submission,
      signature: signature.trim(),
    });
    if (sent.status === 'submitted') return navigate(`/attempts/${bench.data.attemptId}/debrief`);
    setIsSending(false);
    setProblems(sent.problems);
  }

  return (
    <Dialog title="Submit review" onClose={onClose} isWide>
      <form
        className="submit-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SubmitSummary bench={bench} />
        <VerdictFields bench={bench} />
        <Segments
          isWide
          legend="How sure that no critical defect is left, % (optional)"
          options={COVERAGE_CHOICES}
          value={draft.coverageConfidence}
          onChoose={(coverageConfidence) => bench.act({ type: 'decide', change: { coverageConfidence } })}
        />
        {gaps.length > 0 && <GapList bench={bench} gaps={gaps} />}
        <Field
          id="signature"
          label="I own this: type your name to sign"
          hint={`You sign as ${bench.data.learnerName}. You can submit once.`}
          autoComplete="off"
          value={signature}
          onChange={(event) => sign(event.target.value)}
        />
        <div role="alert" className="submit-problems">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
        <Button kind="primary" type="submit" aria-disabled={isSending || undefined}>
          {isSending ? 'Submitting' : submitWords(draft)}
        </Button>
      </form>
    </Dialog>
  );
}

function GapList({ bench, gaps }: { readonly bench: Bench; readonly gaps: readonly Gap[] }) {
  return (
    <section aria-labelledby="gaps-heading">
      <h3 id="gaps-heading" className="rail-heading">
        Still missing
      </h3>
      <ul className="gap-list">
        {gaps.map((gap) => {
          const finding = bench.findings.find((one) => one.id === gap.findingId);
          if (finding === undefined) return <li key={gap.message}>{gap.message}</li>;
          return (
            <li key={finding.id + gap.message}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  bench.show({ dialog: null });
                  openFinding(bench, finding);
                }}
              >
                Finding {finding.number}
              </button>
              : {gap.message.toLowerCase()}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
