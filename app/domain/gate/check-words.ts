import { splitBrief } from '#app/domain/exercise/brief.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { sandboxLanguage, SYNTAX } from '#app/domain/exercise/language.ts';
import { visibleTests } from '#app/domain/exercise/parts.ts';
import { inYaml, type GateProblem } from './gate-problem.ts';

/** Rule `words`: everything that a person must write is written. */
export function checkWords(exercise: Exercise): readonly GateProblem[] {
  return [
    ...emptyTexts(exercise).map((path) =>
      inYaml('words', path, { message: `${path.join('.')} is missing`, suggestion: adviceFor(path) }),
    ),
    ...emptySections(exercise.brief),
    ...checkThereAreTests(exercise),
  ];
}

/** Paths of the empty texts of exercise.yaml. */
function emptyTexts({ manifest }: Exercise): string[][] {
  const { title, summary, assistantNote, defects, decoys } = manifest;
  return [
    ...emptyBelow([], { title, summary }),
    ...emptyBelow(['assistantNote'], assistantNote),
    ...Object.entries(defects).flatMap(([id, defect]) => {
      const { why, catch: howToCatch, explanation, kinds } = defect;
      const below = ['defects', id];
      return [
        ...emptyBelow(below, { title: defect.title, why, catch: howToCatch, explanation }),
        ...(kinds.length === 0 ? [[...below, 'kinds']] : []),
      ];
    }),
    ...Object.entries(decoys).flatMap(([id, { area, explanation, ...decoy }]) => [
      ...emptyBelow(['decoys', id], { title: decoy.title, explanation }),
      ...(area === undefined ? [['decoys', id, 'area']] : []),
    ]),
  ];
}

function emptyBelow(path: readonly string[], texts: Readonly<Record<string, string>>): string[][] {
  return Object.entries(texts)
    .filter(([, text]) => text === '')
    .map(([name]) => [...path, name]);
}

function adviceFor(path: readonly string[]): string {
  switch (path.at(-1)) {
    case 'kinds':
      return 'List the accepted kinds of taxonomy.yaml, the best one first.';
    case 'area':
      return 'Name one of the eight areas of taxonomy.yaml.';
    case 'why':
      return 'Say why the visible tests pass all the same.';
    case 'catch':
      return 'Say which habit catches it next time.';
    case 'explanation':
      return 'Say what happens, with the names in the code, and what a right version does.';
    default:
      return `Write ${path.join('.')} in exercise.yaml.`;
  }
}

function emptySections(brief: string): GateProblem[] {
  const atEnd = Math.max(1, brief.trimEnd().split('\n').length);
  return Object.entries(splitBrief(brief))
    .filter(([, text]) => text === '')
    .map(([part]) => {
      const heading = `## ${part[0]?.toUpperCase()}${part.slice(1)}`;
      const at = brief.split('\n').findIndex((line) => line.trim() === heading);
      return {
        rule: 'words',
        file: 'brief.md',
        line: at < 0 ? atEnd : at + 1,
        message: `the section "${heading}" is missing`,
        suggestion: `Write the heading exactly as "${heading}", and the text below it.`,
      };
    });
}

function checkThereAreTests(exercise: Exercise): GateProblem[] {
  const { language } = exercise.manifest;
  if (sandboxLanguage(language) === null || Object.keys(visibleTests(exercise)).length > 0) return [];
  return [
    {
      rule: 'visible',
      file: 'tests/',
      line: null,
      message: 'there are no visible tests',
      suggestion: `Add a file such as tests/${exercise.manifest.id}${SYNTAX[language].testEnding}.`,
    },
  ];
}
