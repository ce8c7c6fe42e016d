export type Rows = { readonly start: number; readonly end: number };

/** The first and last line of which at least half stands inside the box; null when there is none. */
export function visibleRows(scroller: HTMLElement): Rows | null {
  const box = scroller.getBoundingClientRect();
  const lines = [...scroller.querySelectorAll('[data-line]')]
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      return middle >= box.top && middle <= box.bottom;
    })
    .map((row) => Number(row.getAttribute('data-line')));
  const [start] = lines;
  const end = lines.at(-1);
  return start === undefined || end === undefined ? null : { start, end };
}
