/** The lines that the learner has chosen in one file; `head` moves, `anchor` stays where the range began. */
export type LineSelection = { readonly file: string; readonly anchor: number; readonly head: number };

type Move = { readonly by: number; readonly lineCount: number; readonly isExtending: boolean };

/** First and last chosen line. */
export function rangeOf({ anchor, head }: LineSelection): { readonly start: number; readonly end: number } {
  return { start: Math.min(anchor, head), end: Math.max(anchor, head) };
}

/** The selection after moving its head by some lines, kept inside the file; without extending it shrinks to one line. */
export function moveSelection(selection: LineSelection, { by, lineCount, isExtending }: Move): LineSelection {
  const head = Math.min(Math.max(selection.head + by, 1), lineCount);
  return { ...selection, head, anchor: isExtending ? selection.anchor : head };
}

/** "9" for one line, "9–19" for more. */
export function lineWords({ start, end }: { readonly start: number; readonly end: number }): string {
  return start === end ? String(start) : `${String(start)}–${String(end)}`;
}

/** "line 9" for one line, "lines 9–19" for more. */
export function linesInWords(range: { readonly start: number; readonly end: number }): string {
  return `${range.start === range.end ? 'line' : 'lines'} ${lineWords(range)}`;
}
