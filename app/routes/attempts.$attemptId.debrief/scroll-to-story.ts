import type { MarkedStory } from './line-marks.ts';
import { rowId } from './row-id.ts';

/** Rows that stay above the first marked line, so that it is read in its place, in px. */
const ABOVE = 100;

/** Scrolls the code pane, and nothing else, to a story's first line; stays where it is when that line is in view. */
export function scrollToStory(
  pane: HTMLElement,
  { ranges, sites }: Pick<MarkedStory, 'ranges' | 'sites'>,
  files: readonly { readonly path: string }[],
): void {
  const [first] = [...ranges, ...sites];
  if (first === undefined) return;
  const fileIndex = files.findIndex(({ path }) => path === first.file);
  const row = document.getElementById(rowId(fileIndex, first.start));
  if (row === null) return;
  const top = row.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (top >= ABOVE / 2 && top <= pane.clientHeight - ABOVE) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollTo({ top: pane.scrollTop + top - ABOVE, behavior: isCalm ? 'auto' : 'smooth' });
}
