import { useEffect, useRef } from 'react';
import { Button } from '#app/components/button.tsx';
import { Kbd } from '#app/components/kbd.tsx';
import { closeForm, duplicateFinding, openProof, removeFinding } from './bench-acts.ts';
import { CONFIDENCE_CHOICES, SEVERITY_CHOICES } from './choices.ts';
import { KindPicker } from './kind-picker.tsx';
import { linesInWords, rangeOf } from './line-selection.ts';
import type { NumberedFinding } from './order-findings.ts';
import { ProofState } from './proof-state.tsx';
import { Segments } from './segments.tsx';
import type { Bench } from './use-bench.ts';

type Props = { readonly bench: Bench; readonly finding: NumberedFinding };

/** The form of one finding, in place under its lines or in the sheet. Every change counts at once; Done only closes it. */
export function FindingForm({ bench, finding }: Props) {
  const kindRef = useRef<HTMLButtonElement>(null);
  const commentRef = useRef<HTMLTextAreaElement>(null);
  const { formFocus } = bench.view;
  const change = (part: Partial<Omit<NumberedFinding, 'id' | 'number'>>) =>
    bench.act({ type: 'change-finding', findingId: finding.id, change: part });

  // A flag made by key goes on in the form; walking through findings does not.
  useEffect(() => {
    if (formFocus === 'kind') kindRef.current?.focus();
    if (formFocus === 'comment') commentRef.current?.focus();
  }, [finding.id, formFocus]);

  const lines = linesInWords({ start: finding.startLine, end: finding.endLine });
  const commentId = `comment-${finding.id}`;
  return (
    <section
      className="finding-form"
      data-finding-form
      aria-label={`Finding ${String(finding.number)}, ${lines}`}
    >
      <div className="finding-choices">
        <KindPicker
          groups={bench.data.kinds}
          kindId={finding.kind}
          onChoose={(kind) => change({ kind })}
          triggerRef={kindRef}
        />
        <Segments
          legend="Severity"
          options={SEVERITY_CHOICES}
          value={finding.severity}
          onChoose={(severity) => change({ severity })}
        />
        <Segments
          legend="How sure, %"
          options={CONFIDENCE_CHOICES}
          value={finding.confidence}
          onChoose={(confidence) => change({ confidence })}
        />
      </div>
      <label htmlFor={commentId} className="bench-label mt-3 block">
        Why, and what would fix it
      </label>
      <textarea
        id={commentId}
        ref={commentRef}
        className="bench-control bench-textarea"
        rows={2}
        maxLength={20_000}
        value={finding.comment}
        onChange={(event) => change({ comment: event.target.value })}
      />
      <div className="finding-foot">
        <ProofState bench={bench} finding={finding} />
        <Button kind="quiet" size="small" onClick={() => openProof(bench, finding)}>
          {finding.proof === '' ? 'Write a proof' : 'Open proof'}
        </Button>
        <label className="finding-question">
          <input
            type="checkbox"
            checked={finding.type === 'question'}
            onChange={(event) => change({ type: event.target.checked ? 'question' : 'defect' })}
          />
          Only a question
        </label>
        <div className="finding-end">
          <MoveButton bench={bench} finding={finding} />
          <Button kind="quiet" size="small" onClick={() => duplicateFinding(bench, finding)}>
            Duplicate
          </Button>
          <Button kind="quiet" size="small" onClick={() => removeFinding(bench, finding)}>
            Remove
          </Button>
          <Button size="small" onClick={() => closeForm(bench)}>
            Done <Kbd>Ctrl ↵</Kbd>
          </Button>
        </div>
      </div>
    </section>
  );
}

/** Puts the finding on the lines that are selected now, where those are others. */
function MoveButton({ bench, finding }: Props) {
  const { selection } = bench.view;
  const { start, end } = rangeOf(selection);
  // One line inside is just the cursor; the same lines are no move.
  const isInside = start === end && finding.startLine <= start && end <= finding.endLine;
  const isSame = start === finding.startLine && end === finding.endLine;
  if (selection.file !== finding.file || isInside || isSame) return null;
  const words = `Move to ${linesInWords({ start, end })}`;
  const change = { startLine: start, endLine: end };
  return (
    <Button
      kind="quiet"
      size="small"
      onClick={() => {
        bench.act({ type: 'change-finding', findingId: finding.id, change });
        bench.announce(`Finding ${String(finding.number)}: ${words.toLowerCase()}`);
      }}
    >
      {words}
    </Button>
  );
}
