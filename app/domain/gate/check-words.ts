import { splitBrief } from '#app/domain/exercise/brief.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { sandboxLanguage } from '#app/domain/exercise/language.ts';
import { visibleTests } from '#app/domain/exercise/parts.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';

/** Rule `words`: everything that a person must write is written. */
export function checkWords(exercise: Exercise): readonly Problem[] {
  const { manifest } = exercise;
  const brief = splitBrief(exercise.brief);
  const missing = (file: string, what: string): Problem => ({
    rule: 'words',
    file,
    line: null,
    message: `${what} is missing`,
  });
  const inYaml = (entries: Readonly<Record<string, string>>) =>
    Object.entries(entries)
      .filter(([, text]) => text === '')
      .map(([what]) => missing('exercise.yaml', what));
  const ofDefects = Object.entries(manifest.defects).flatMap(([id, defect]) => {
    const { title, why, catch: howToCatch, explanation, kinds } = defect;
    return [
      ...prefixed(`defects.${id}`, { title, why, catch: howToCatch, explanation }),
      ...(kinds.length === 0 ? [`defects.${id}.kinds`] : []),
    ];
  });
  const ofDecoys = Object.entries(manifest.decoys).flatMap(([id, { title, explanation, area }]) => [
    ...prefixed(`decoys.${id}`, { title, explanation }),
    ...(area === undefined ? [`decoys.${id}.area`] : []),
  ]);
  return [
    ...inYaml({ title: manifest.title, summary: manifest.summary }),
    ...inYaml(
      Object.fromEntries(
        Object.entries(manifest.assistantNote).map(([style, text]) => [`assistantNote.${style}`, text]),
      ),
    ),
    ...[...ofDefects, ...ofDecoys].map((what) => missing('exercise.yaml', what)),
    ...Object.entries(brief)
      .filter(([, text]) => text === '')
      .map(([part]) => missing('brief.md', `the section "## ${part[0]?.toUpperCase()}${part.slice(1)}"`)),
    ...(sandboxLanguage(manifest.language) !== null && Object.keys(visibleTests(exercise)).length === 0
      ? [{ rule: 'visible' as const, file: 'tests/', line: null, message: 'there are no visible tests' }]
      : []),
  ];
}

/** Rule `notes`: both notes of the assistant state the same facts, so that only the tone differs. */
export function checkNotes({ manifest }: Exercise): readonly Problem[] {
  const { neutral, persuasive } = manifest.assistantNote;
  const differences = [
    ...compare('number', numbersIn(neutral), numbersIn(persuasive)),
    ...compare('back-quoted name', namesIn(neutral), namesIn(persuasive)),
  ];
  return differences.map((message) => ({ rule: 'notes', file: 'exercise.yaml', line: null, message }));
}

function prefixed(prefix: string, entries: Readonly<Record<string, string>>): string[] {
  return Object.entries(entries)
    .filter(([, text]) => text === '')
    .map(([name]) => `${prefix}.${name}`);
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d+(?:[.,]\d+)*/g));
}

function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/`[^`]+`/g));
}

function compare(what: string, neutral: ReadonlySet<string>, persuasive: ReadonlySet<string>): string[] {
  const only = (a: ReadonlySet<string>, b: ReadonlySet<string>, style: string) =>
    [...a].filter((item) => !b.has(item)).map((item) => `only the ${style} note has the ${what} ${item}`);
  return [...only(neutral, persuasive, 'neutral'), ...only(persuasive, neutral, 'persuasive')];
}
