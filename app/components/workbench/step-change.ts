import type { WorkbenchFile } from './workbench-data.ts';

/** A change as a place to go to: its lines, or the line that removed ones stood before. */
export type ChangePlace = {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** Lines that are new here, and lines that are gone. */
  readonly added: number;
  readonly removed: number;
  /** Counted from 1 over all files. */
  readonly number: number;
  readonly of: number;
};

type Files = readonly Pick<WorkbenchFile, 'path' | 'lines' | 'comparison'>[];

/** The change after a line, or before it for −1, over all files and around their ends; null where nothing is compared. */
export function stepChange(
  files: Files,
  { path, line, by }: { path: string; line: number; by: 1 | -1 },
): ChangePlace | null {
  const places = listChanges(files);
  const rank = (of: string) => files.findIndex((file) => file.path === of);
  const isAfter = (place: ChangePlace) =>
    rank(place.path) - rank(path) || (by === 1 ? place.start - line : place.end - line);
  const next =
    by === 1
      ? (places.find((place) => isAfter(place) > 0) ?? places[0])
      : (places.findLast((place) => isAfter(place) < 0) ?? places.at(-1));
  return next ?? null;
}

/** "Change 2 of 5: lines 10–12, 3 new, 1 removed", as a screen reader hears it. */
export function changeInWords({ number, of, start, end, added, removed }: ChangePlace): string {
  const lines = start === end ? `line ${String(start)}` : `lines ${String(start)}–${String(end)}`;
  const parts = [
    ...(added > 0 ? [`${String(added)} new`] : []),
    ...(removed > 0 ? [`${String(removed)} removed`] : []),
  ];
  return `Change ${String(number)} of ${String(of)}: ${lines}, ${parts.join(', ')}`;
}

function listChanges(files: Files): readonly ChangePlace[] {
  const places = files.flatMap(({ path, lines, comparison }) =>
    (comparison?.changes ?? []).map(({ start, end, removed }) => {
      // What is only gone is shown at the line it stood before, or at the last one.
      const at = Math.min(start, lines.length);
      return { path, start: at, end: Math.max(at, end), added: end - start + 1, removed: removed.length };
    }),
  );
  return places.map((place, index) => ({ ...place, number: index + 1, of: places.length }));
}
