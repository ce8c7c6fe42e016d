import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import { sourceLine } from '#app/domain/exercise/source-line.ts';
import type { ParsedCode } from '#app/domain/exercise/render.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';

/** Words that say outright that something was planted. Ordinary words of the trade ("bug report") are not among them. */
const TELLING = [
  'unsafe',
  'buggy',
  'planted',
  'mutant',
  'decoy',
  'faulty',
  'sabotaged',
  'vulnerable',
  'insecure',
];
const MARKER_WORD = /@(plant|clean|decoy|site|neutral|end)\b/;

type Shown = { readonly file: string; readonly text: string; readonly planted: readonly string[] | null };

/** Rule `spoiler`: no marker, defect id or telling name in anything that a learner can see, in any variant. */
export function checkSpoilers(
  exercise: Exercise,
  code: ParsedCode,
  variants: readonly Variant[],
): readonly Problem[] {
  const { title, summary, tags, assistantNote } = exercise.manifest;
  const given = (files: Readonly<Record<string, string>>): Shown[] =>
    Object.entries(files).map(([file, text]) => ({ file, text, planted: null }));
  const shown: Shown[] = [
    ...variants.flatMap(({ files, planted }) =>
      Object.entries(files).map(([file, text]) => ({ file, text, planted })),
    ),
    ...given(exercise.support),
    ...given(exercise.base),
    ...given(exercise.tests),
    { file: 'brief.md', text: exercise.brief, planted: null },
    {
      file: 'exercise.yaml',
      text: [title, summary, ...tags, assistantNote.neutral, assistantNote.persuasive].join('\n'),
      planted: null,
    },
  ];
  const ids = [...Object.keys(exercise.manifest.defects), ...Object.keys(exercise.manifest.decoys)];
  const problems = shown.flatMap((place) => scan(place, ids, code));
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}

function scan({ file, text, planted }: Shown, ids: readonly string[], code: ParsedCode): Problem[] {
  return text.split('\n').flatMap((lineText, index) => {
    const line =
      file === 'exercise.yaml'
        ? null
        : planted === null
          ? index + 1
          : sourceLine(code, { file, line: index + 1, planted });
    const told = spoilersIn(lineText, ids);
    return told.map((message): Problem => ({ rule: 'spoiler', file, line, message }));
  });
}

function spoilersIn(lineText: string, ids: readonly string[]): string[] {
  const lower = lineText.toLowerCase();
  const words = new Set(splitWords(lineText));
  return [
    ...(MARKER_WORD.test(lineText) ? ['a marker is visible to the learner'] : []),
    ...TELLING.filter((word) => words.has(word)).map((word) => `the word "${word}" gives the answer away`),
    ...ids
      .filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(lower))
      .map((id) => `the id "${id}" of a defect or decoy is visible to the learner`),
  ];
}

/** The words of a line in lower case, with camelCase and snake_case names taken apart. */
function splitWords(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
