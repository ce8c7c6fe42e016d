import { Plus } from 'lucide-react';
import { flagSelection } from './bench-acts.ts';
import { linesInWords, rangeOf } from './line-selection.ts';
import type { NumberedFinding } from './order-findings.ts';
import type { Bench } from './use-bench.ts';

/** The findings that cover a line; `first` is one that begins there. */
export type Mark = { readonly all: readonly NumberedFinding[]; readonly first: NumberedFinding | null };

/** The marks of one file by line. */
export function marksOf(findings: readonly NumberedFinding[], path: string): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const finding of findings) {
    if (finding.file !== path) continue;
    for (let line = finding.startLine; line <= finding.endLine; line += 1) {
      const before = marks.get(line) ?? { all: [], first: null };
      const first = before.first ?? (line === finding.startLine ? finding : null);
      marks.set(line, { all: [...before.all, finding], first });
    }
  }
  return marks;
}

type Props = {
  readonly mark: Mark | null;
  readonly isLast: boolean;
  readonly selected: NumberedFinding | null;
  readonly onOpen: (finding: NumberedFinding) => void;
  readonly bench: Bench;
};

/** What stands before a line's number: the chip of a finding that begins there, or the button that flags the selection. */
export function LineMark({ mark, isLast, selected, onOpen, bench }: Props) {
  if (mark?.first) {
    const finding =
      selected !== null && mark.all.includes(selected) && selected.startLine === mark.first.startLine
        ? selected
        : mark.first;
    return <FindingChip finding={finding} isFilled={finding.id === selected?.id} onOpen={onOpen} />;
  }
  if (!isLast || (selected !== null && bench.view.isFormOpen)) return null;
  const words = linesInWords(rangeOf(bench.view.selection));
  return (
    <button
      type="button"
      tabIndex={-1}
      className="flag-here"
      title={`Flag ${words} (F)`}
      aria-label={`Flag ${words}`}
      onClick={() => flagSelection(bench)}
    >
      <Plus size={14} aria-hidden />
    </button>
  );
}

type ChipProps = {
  readonly finding: NumberedFinding;
  readonly isFilled: boolean;
  readonly onOpen: (finding: NumberedFinding) => void;
};

/** A finding's number as a button that opens it. */
function FindingChip({ finding, isFilled, onOpen }: ChipProps) {
  const lines = linesInWords({ start: finding.startLine, end: finding.endLine });
  return (
    <button
      type="button"
      className="chip"
      data-filled={isFilled || undefined}
      aria-label={`Finding ${String(finding.number)}, ${lines}`}
      onClick={() => onOpen(finding)}
    >
      {finding.number}
    </button>
  );
}
