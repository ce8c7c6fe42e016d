import { diffArrays } from 'diff';

/** One row of the code pane. A row of the code as shown has its line number there, so that marks and links find it. */
export type CodeRow = {
  readonly change: 'same' | 'removed' | 'added';
  /** Line in the code as shown; null for an added row. */
  readonly shown: number | null;
  /** Line in the code that it is compared with; null for a removed row. */
  readonly other: number | null;
  readonly html: string;
};

type Side = { readonly text: string; readonly html: readonly string[] };

/** The code as shown, row by row. */
export function shownRows(html: readonly string[]): readonly CodeRow[] {
  return html.map((line, index) => ({ change: 'same', shown: index + 1, other: index + 1, html: line }));
}

/** The whole code as shown with what the other code takes out and puts in; `html` has one entry per line of `text`. */
export function diffRows(shown: Side, other: Side): readonly CodeRow[] {
  const rows: CodeRow[] = [];
  let shownLine = 0;
  let otherLine = 0;
  for (const { added, removed, value } of diffArrays(linesOf(shown), linesOf(other))) {
    for (const _line of value) {
      if (!added) shownLine += 1;
      if (!removed) otherLine += 1;
      rows.push({
        change: added ? 'added' : removed ? 'removed' : 'same',
        shown: added ? null : shownLine,
        other: removed ? null : otherLine,
        html: (added ? other.html[otherLine - 1] : shown.html[shownLine - 1]) ?? '',
      });
    }
  }
  return rows;
}

/** As many lines as there are highlighted ones: the line break at the end starts no line of its own. */
function linesOf({ text, html }: Side): string[] {
  return text.split('\n').slice(0, html.length);
}
