import type { Comparison, WorkbenchFile } from './workbench-data.ts';

type Compared = Pick<WorkbenchFile, 'comparison'>;

/** The removed lines to show before each line. A file that is new as a whole has none. */
export function removedByLine({ comparison }: Compared): ReadonlyMap<number, readonly string[]> {
  const changes = comparison?.changes ?? [];
  return new Map(changes.filter(({ removed }) => removed.length > 0).map((one) => [one.start, one.removed]));
}

/** The lines to mark as new; in a file that is new as a whole none stands out. */
export function addedLines({ comparison }: Compared): ReadonlySet<number> {
  if (comparison?.status !== 'changed') return new Set();
  return new Set(
    comparison.changes.flatMap(({ start, end }) =>
      Array.from({ length: end - start + 1 }, (_, index) => start + index),
    ),
  );
}

/** "+12 −3": lines that are new and lines that are gone. */
export function changeCounts({ changes }: Comparison): string {
  const added = changes.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const removed = changes.reduce((sum, change) => sum + change.removed.length, 0);
  return `+${String(added)} −${String(removed)}`;
}
