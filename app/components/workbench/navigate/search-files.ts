import type { LearnerFile } from '#app/domain/exercise/learner-view.ts';

export type Hit = {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
};

/** More than anyone reads in a list; a longer word brings fewer. */
const MOST_HITS = 200;

/** The lines that contain a text, file by file; capitals in it make the search exact about them. Bounded. */
export function searchFiles(
  files: readonly Pick<LearnerFile, 'path' | 'text'>[],
  query: string,
): readonly Hit[] {
  const wanted = query.trim();
  if (wanted === '') return [];
  const isExact = wanted !== wanted.toLowerCase();
  const fold = (text: string) => (isExact ? text : text.toLowerCase());
  return files
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          fold(line).includes(wanted) ? [{ path, line: index + 1, text: line.trim() }] : [],
        ),
    )
    .slice(0, MOST_HITS);
}
