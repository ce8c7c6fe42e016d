/** Replaces the characters from `start` to `end` (not included) by `text`. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The text with all edits made, insertions first; an edit inside a stretch that a wider one replaces is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted(inOrder)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function inOrder(a: Edit, b: Edit): number {
  const isInsertion = ({ start, end }: Edit) => Number(start === end);
  return a.start - b.start || isInsertion(b) - isInsertion(a) || b.end - a.end;
}
