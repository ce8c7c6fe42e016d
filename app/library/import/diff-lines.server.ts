import { diffArrays } from 'diff';
import { splitLines } from '#app/domain/exercise/markers.ts';
import type { LineChange } from '#app/domain/import/hunk.ts';

/** The line diff of two versions of a file, in order. */
export function diffLines(clean: string, planted: string): readonly LineChange[] {
  return diffArrays(splitLines(clean), splitLines(planted)).map(({ value, added, removed }) => ({
    in: added ? 'planted' : removed ? 'clean' : 'both',
    lines: value,
  }));
}
