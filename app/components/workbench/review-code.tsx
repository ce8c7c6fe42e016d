import { Fragment, memo, useEffect, useRef, type ReactNode } from 'react';
import { openFinding } from './bench-acts.ts';
import { FindingForm } from './finding-form.tsx';
import { LineMark, marksOf } from './line-mark.tsx';
import { rangeOf } from './line-selection.ts';
import { RemovedLines } from './removed-lines.tsx';
import type { Bench } from './use-bench.ts';
import { addedLines, removedByLine } from './shown-changes.ts';
import { useLineDrag } from './use-line-drag.ts';
import { visibleRows } from './visible-rows.ts';

/** The code under review as the server made it: readable, selectable and flaggable with no editor loaded. */
export function ReviewCode({ bench }: { readonly bench: Bench }) {
  const { file, view, selected } = bench;
  const { lookWith } = bench.attention;
  const scroller = useRef<HTMLDivElement>(null);
  const drag = useLineDrag(bench);
  const { start, end } = rangeOf(view.selection);
  const marks = marksOf(bench.findings, file.path);
  const removedBefore = view.isDiffShown ? removedByLine(file) : new Map<number, readonly string[]>();
  const added = view.isDiffShown ? addedLines(file) : new Set<number>();
  const isOpenHere = view.isFormOpen && !bench.isNarrow && selected?.file === file.path;

  // The trace of what was on screen asks here.
  useEffect(
    () => lookWith(() => (scroller.current === null ? null : visibleRows(scroller.current))),
    [lookWith],
  );

  // Lines that are chosen by key must come into sight; another file starts where its selection is.
  useEffect(() => {
    scroller.current
      ?.querySelector(`[data-line="${String(view.selection.head)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [file.path, view.selection.head]);

  // A form that opens at the lower edge must be seen whole.
  useEffect(() => {
    if (!isOpenHere) return;
    scroller.current?.querySelector('.review-form')?.scrollIntoView({ block: 'nearest' });
  }, [isOpenHere, selected?.id]);

  return (
    <div
      ref={scroller}
      className="review-code"
      data-review-code
      role="region"
      aria-label={`Code of ${file.path}`}
      aria-describedby="review-keys"
      tabIndex={0}
      {...drag}
    >
      <div className="review-rows">
        {file.lines.map((html, index) => {
          const line = index + 1;
          const mark = marks.get(line) ?? null;
          return (
            <Fragment key={line}>
              <RemovedLines lines={removedBefore.get(line)} />
              <ReviewLine
                line={line}
                html={html}
                isSelected={line >= start && line <= end}
                isAdded={added.has(line)}
                isFlagged={mark !== null}
                isFocused={mark !== null && selected !== null && mark.all.includes(selected)}
              >
                <LineMark
                  mark={mark}
                  isLast={line === end}
                  selected={selected}
                  onOpen={(finding) => openFinding(bench, finding)}
                  bench={bench}
                />
              </ReviewLine>
              {isOpenHere && selected.endLine === line && (
                <div className="review-form">
                  <FindingForm key={selected.id} bench={bench} finding={selected} />
                </div>
              )}
            </Fragment>
          );
        })}
        <RemovedLines lines={removedBefore.get(file.lines.length + 1)} />
      </div>
    </div>
  );
}

type LineProps = {
  readonly line: number;
  readonly html: string;
  readonly isSelected: boolean;
  readonly isAdded: boolean;
  readonly isFlagged: boolean;
  readonly isFocused: boolean;
  readonly children: ReactNode;
};

function ReviewLine({ line, html, isSelected, isAdded, isFlagged, isFocused, children }: LineProps) {
  return (
    <div
      className="review-line"
      data-line={line}
      data-selected={isSelected || undefined}
      data-added={isAdded || undefined}
      data-flagged={isFlagged || undefined}
      data-focused={isFocused || undefined}
    >
      <span className="review-mark">{children}</span>
      <span className="review-number">{line}</span>
      <LineText html={html} />
    </div>
  );
}

/** The text of a line never changes while its file is open, so that it is not compared again on every key. */
const LineText = memo(function LineText({ html }: { readonly html: string }) {
  return <span className="review-text" dangerouslySetInnerHTML={{ __html: html === '' ? '\n' : html }} />;
});
