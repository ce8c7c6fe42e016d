import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { GateProblem } from './gate-problem.ts';

type Mistake = { readonly pattern: RegExp; readonly message: string; readonly suggestion: string };

const MISTAKES: readonly Mistake[] = [
  {
    pattern: /^\uFEFF/,
    message: 'the file starts with a byte order mark',
    suggestion: 'Save it as UTF-8 without BOM.',
  },
  {
    pattern: /\r\n?/,
    message: 'lines end with CR or CRLF',
    suggestion: "Save it with LF line ends, for example with: sed -i 's/\\r$//' FILE",
  },
  {
    pattern: /\uFFFD/,
    message: 'the file is not UTF-8 here, or holds the replacement character U+FFFD',
    suggestion: 'Save it as UTF-8; in code, write the character as \\uFFFD.',
  },
  {
    pattern: /\0/,
    message: 'the file holds a NUL character, as binary files do',
    suggestion: 'An exercise is text; remove the character or the file.',
  },
];

/** Rule `schema`: files that are not plain UTF-8 text with LF line ends; each mistake once a file, at its first place. */
export function checkText(files: SourceFiles): readonly GateProblem[] {
  return Object.entries(files).flatMap(([file, text]) =>
    MISTAKES.flatMap(({ pattern, message, suggestion }): GateProblem[] => {
      const index = text.search(pattern);
      if (index < 0) return [];
      const before = text.slice(0, index).split(/\r\n?|\n/);
      const column = (before.at(-1)?.length ?? 0) + 1;
      return [{ rule: 'schema', file, line: before.length, column, message, suggestion }];
    }),
  );
}
