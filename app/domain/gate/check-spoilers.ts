import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { sourceLine } from '#app/domain/exercise/source-line.ts';
import type { ParsedCode } from '#app/domain/exercise/render.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { GateProblem } from './gate-problem.ts';

/** Words that say outright that something was planted. Ordinary words of the trade ("bug report") are not among them. */
const TELLING = new Set([
  'unsafe',
  'buggy',
  'planted',
  'mutant',
  'decoy',
  'faulty',
  'sabotaged',
  'vulnerable',
  'insecure',
]);
const MARKER_WORD = /@(plant|clean|decoy|site|neutral|end)\b/;

/** A text that learners see, and how a line of it is found again in the folder. */
type Shown = {
  readonly file: string;
  readonly text: string;
  readonly place: (line: number) => Pick<GateProblem, 'line' | 'yamlPath'>;
};

/** Rule `spoiler`: no marker, defect id or telling name in anything that a learner can see, in any variant. */
export function checkSpoilers(
  exercise: Exercise,
  code: ParsedCode,
  variants: readonly Variant[],
): readonly GateProblem[] {
  const shown = [
    ...variants.flatMap((variant) => shownCode(variant, code)),
    ...shownFiles(exercise.support),
    ...shownFiles(exercise.base),
    ...shownFiles(exercise.tests),
    ...shownFiles({ 'brief.md': exercise.brief }),
    ...shownYaml(exercise),
  ];
  const { defects, decoys } = exercise.manifest;
  const ids = [...Object.keys(defects), ...Object.keys(decoys)].map((id) => ({
    id,
    pattern: new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'i'),
  }));
  const seen = new Set<string>();
  return shown
    .flatMap((text) => scan(text, ids))
    .filter((problem) => {
      const key = JSON.stringify(problem);
      return !seen.has(key) && seen.add(key);
    });
}

function shownCode({ files, planted }: Variant, code: ParsedCode): Shown[] {
  return Object.entries(files).map(([file, text]) => ({
    file,
    text,
    place: (line) => ({ line: sourceLine(code, { file, line, planted }) }),
  }));
}

function shownFiles(files: SourceFiles): Shown[] {
  return Object.entries(files).map(([file, text]) => ({ file, text, place: (line) => ({ line }) }));
}

function shownYaml({ manifest }: Exercise): Shown[] {
  const { title, summary, tags, assistantNote } = manifest;
  const texts: readonly (readonly [readonly string[], string])[] = [
    [['title'], title],
    [['summary'], summary],
    ...tags.map((tag, index) => [['tags', String(index)], tag] as const),
    [['assistantNote', 'neutral'], assistantNote.neutral],
    [['assistantNote', 'persuasive'], assistantNote.persuasive],
  ];
  return texts.map(([yamlPath, text]) => ({
    file: 'exercise.yaml',
    text,
    place: () => ({ line: null, yamlPath }),
  }));
}

type Id = { readonly id: string; readonly pattern: RegExp };

function scan({ file, text, place }: Shown, ids: readonly Id[]): GateProblem[] {
  const isClear =
    !MARKER_WORD.test(text) &&
    !ids.some(({ pattern }) => pattern.test(text)) &&
    !splitWords(text).some((word) => TELLING.has(word));
  if (isClear) return [];
  return text.split('\n').flatMap((lineText, index) =>
    spoilersIn(lineText, ids).map((message): GateProblem => ({
      rule: 'spoiler',
      file,
      ...place(index + 1),
      message,
    })),
  );
}

function spoilersIn(lineText: string, ids: readonly Id[]): string[] {
  const words = new Set(splitWords(lineText));
  return [
    ...(MARKER_WORD.test(lineText) ? ['a marker is visible to the learner'] : []),
    ...[...TELLING]
      .filter((word) => words.has(word))
      .map((word) => `the word "${word}" gives the answer away`),
    ...ids
      .filter(({ pattern }) => pattern.test(lineText))
      .map(({ id }) => `the id "${id}" of a defect or decoy is visible to the learner`),
  ];
}

/** The words of a text in lower case, with camelCase and snake_case names taken apart. */
function splitWords(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
