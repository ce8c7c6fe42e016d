import { useEffect, useRef } from 'react';
import { Button } from '#app/components/button.tsx';
import { Kbd } from '#app/components/kbd.tsx';
import { flagSelection, openFinding } from './bench-acts.ts';
import { percent } from './choices.ts';
import { FindingForm } from './finding-form.tsx';
import { linesInWords, lineWords, rangeOf } from './line-selection.ts';
import type { NumberedFinding } from './order-findings.ts';
import { ProofState } from './proof-state.tsx';
import type { Bench } from './use-bench.ts';

/** The findings in file order, one line each until selected. */
export function FindingsList({ bench }: { readonly bench: Bench }) {
  return (
    <section className="findings" aria-labelledby="findings-heading">
      <div className="findings-head">
        <h2 id="findings-heading" className="rail-heading">
          Findings <span className="findings-count">{bench.findings.length}</span>
        </h2>
        <FlagButton bench={bench} />
      </div>
      {bench.findings.length === 0 && (
        <p className="findings-empty">
          Nothing flagged yet. Choose lines in the code and{' '}
          {bench.isNarrow ? (
            'tap Flag lines'
          ) : (
            <>
              press <Kbd>F</Kbd>
            </>
          )}
          . A clean change is possible: then there is nothing to flag.
        </p>
      )}
      <ol className="findings-rows">
        {bench.findings.map((finding) => (
          <FindingRow key={finding.id} bench={bench} finding={finding} />
        ))}
      </ol>
    </section>
  );
}

/** Flags the selected lines; says which. */
export function FlagButton({ bench }: { readonly bench: Bench }) {
  const words = linesInWords(rangeOf(bench.view.selection));
  return (
    <Button size="small" title={`Flag ${words}`} onClick={() => flagSelection(bench)}>
      Flag lines <Kbd>F</Kbd>
    </Button>
  );
}

function FindingRow({ bench, finding }: { readonly bench: Bench; readonly finding: NumberedFinding }) {
  const isSelected = bench.selected?.id === finding.id;
  const hasForm = bench.isNarrow && bench.view.isFormOpen;
  const row = useRef<HTMLLIElement>(null);

  // Chosen in the code, it must be in sight in the list as well.
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);

  return (
    <li ref={row} className="finding-row" data-selected={isSelected || undefined}>
      <button
        type="button"
        className="finding-open"
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => openFinding(bench, finding)}
      >
        <span className="chip" data-filled={isSelected || undefined} aria-hidden>
          {finding.number}
        </span>
        <span className="finding-title">{titleOf(bench, finding)}</span>
        <span className="finding-lines">{lineWords({ start: finding.startLine, end: finding.endLine })}</span>
      </button>
      {isSelected && hasForm && <FindingForm bench={bench} finding={finding} />}
      {isSelected && !hasForm && (
        <div className="finding-more">
          {restOf(finding) !== '' && <p className="finding-comment">{restOf(finding)}</p>}
          <p>{factsOf(bench, finding)}</p>
          <ProofState bench={bench} finding={finding} />
        </div>
      )}
    </li>
  );
}

/** The first sentence of the comment, else the kind, else what is still to do. */
export function titleOf(bench: Bench, finding: NumberedFinding): string {
  const sentence = firstSentence(finding.comment);
  if (sentence !== '') return sentence.replace(/[.;:]$/, '');
  return kindName(bench, finding.kind) ?? 'Say what is wrong';
}

/** What the comment says after the sentence that stands as the title. */
function restOf({ comment }: NumberedFinding): string {
  return comment.trim().slice(firstSentence(comment).length).trim();
}

function firstSentence(text: string): string {
  return text.trim().split(/(?<=[.;:])\s|\n/)[0] ?? '';
}

/** "Critical, check then act, 90 % sure", with what is still open said as such. */
export function factsOf(bench: Bench, finding: NumberedFinding): string {
  const kind = kindName(bench, finding.kind)?.toLowerCase() ?? 'no kind yet';
  const sure = finding.confidence === null ? 'not said how sure' : `${percent(finding.confidence)} % sure`;
  const parts = [...(finding.severity === null ? [] : [finding.severity]), kind, sure].join(', ');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

function kindName(bench: Bench, kindId: string | null): string | undefined {
  return bench.data.kinds.flatMap((group) => group.items).find((kind) => kind.id === kindId)?.name;
}
