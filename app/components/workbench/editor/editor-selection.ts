import type { LineSelection } from '../line-selection.ts';
import type { EditorModule } from './editor-module.ts';

type Columns = {
  readonly selectionStartLineNumber: number;
  readonly selectionStartColumn: number;
  readonly positionLineNumber: number;
  readonly positionColumn: number;
};

/** The lines that an editor's selection means: one that ends before a line's first letter does not take that line. */
export function linesOfSelection(file: string, selection: Columns): LineSelection {
  const anchor = selection.selectionStartLineNumber;
  const head = selection.positionLineNumber;
  if (head > anchor && selection.positionColumn === 1) return { file, anchor, head: head - 1 };
  if (anchor > head && selection.selectionStartColumn === 1) return { file, anchor: anchor - 1, head };
  return { file, anchor, head };
}

/** An editor's selection over whole lines; one line alone is just the cursor at its start. */
export function selectionOfLines(
  { Selection }: EditorModule,
  { anchor, head }: LineSelection,
  endOf: (line: number) => number,
) {
  if (anchor === head) return new Selection(head, 1, head, 1);
  return anchor < head
    ? new Selection(anchor, 1, head, endOf(head))
    : new Selection(anchor, endOf(anchor), head, 1);
}
