import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { rowId } from './row-id.ts';

/** Rows that stay above the first marked line, so that it is read in its place, in px. */
const ABOVE = 100;

/** Scrolls the code pane, and nothing else, to the first line of a range; stays where it is when that is in view. */
export function scrollToRange(
  pane: HTMLElement,
  range: LineRange,
  files: readonly { readonly path: string }[],
): void {
  const fileIndex = files.findIndex(({ path }) => path === range.file);
  const row = document.getElementById(rowId(fileIndex, range.start));
  if (row === null) return;
  const top = row.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (top >= ABOVE / 2 && top <= pane.clientHeight - ABOVE) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollTo({ top: pane.scrollTop + top - ABOVE, behavior: isCalm ? 'auto' : 'smooth' });
}
