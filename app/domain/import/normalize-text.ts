import { hasMarker } from '#app/domain/exercise/markers.ts';
import { ImportProblem } from './import-problem.ts';

/** Nobody reviews more than this in one go. */
const MOST_CHARACTERS = 300_000;

export type NormalText = {
  readonly text: string;
  /** What was changed, in words; empty when nothing was. */
  readonly changes: readonly string[];
};

/**
 * The text without byte order mark, with \n line breaks and one at the end, so that two versions differ only where
 * their code does. Throws for a binary file and for lines that read like a marker.
 */
export function normalizeText(text: string, file: string): NormalText {
  if (text.includes('\0'))
    throw new ImportProblem('The file is binary; an exercise is made of source text.', { file });
  if (text.length > MOST_CHARACTERS)
    throw new ImportProblem(
      `The file has ${text.length} characters; at most ${MOST_CHARACTERS} make an exercise.`,
      { file },
    );
  const changes: string[] = [];
  const change = (next: string, what: string) => {
    if (next !== text) changes.push(what);
    text = next;
  };
  change(text.replace(/^\uFEFF/, ''), 'a byte order mark was removed');
  change(text.replace(/\r\n?/g, '\n'), 'line breaks were changed to \\n');
  change(text === '' || text.endsWith('\n') ? text : `${text}\n`, 'a line break was added at the end');
  if (hasMarker(text)) {
    const line = text.split('\n').findIndex((one) => hasMarker(one)) + 1;
    throw new ImportProblem('This line reads like a marker of an exercise. Change the comment.', {
      file,
      line,
    });
  }
  return { text, changes };
}
