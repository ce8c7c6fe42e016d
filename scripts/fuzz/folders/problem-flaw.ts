import type { Problem } from '#app/domain/exercise/problem.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';

/** What is wrong with a problem as a message to its author, or null; `files` are those whose lines are known. */
export function problemFlaw(
  { file, line, column, message, suggestion }: Problem,
  files: SourceFiles,
): string | null {
  if (file === '' || message === '' || (suggestion ?? '') === '') return 'says too little';
  const text = files[file];
  if (line === null) return text === undefined ? null : 'names a file without a line';
  if (line < 1 || (column ?? 1) < 1) return 'counts from zero';
  const lines = (text ?? '').split(/\r\n|\r|\n/).length;
  return text !== undefined && line > lines ? `names line ${line} of ${lines}` : null;
}
