import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { inYaml, type GateProblem } from './gate-problem.ts';

type Note = 'neutral' | 'persuasive';

/** Rule `notes`: both notes of the assistant state the same facts, so that only the tone differs. */
export function checkNotes({ manifest }: Exercise): readonly GateProblem[] {
  const { neutral, persuasive } = manifest.assistantNote;
  return [
    ...compare('number', numbersIn(neutral), numbersIn(persuasive)),
    ...compare('back-quoted name', namesIn(neutral), namesIn(persuasive)),
  ];
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d+(?:[.,]\d+)*/g));
}

function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/`[^`]+`/g));
}

function compare(what: string, neutral: ReadonlySet<string>, persuasive: ReadonlySet<string>): GateProblem[] {
  const only = (a: ReadonlySet<string>, b: ReadonlySet<string>, [style, other]: readonly [Note, Note]) =>
    [...a]
      .filter((item) => !b.has(item))
      .map((item) =>
        inYaml('notes', ['assistantNote', style], {
          message: `only the ${style} note has the ${what} ${item}`,
          suggestion: `Add ${item} to the ${other} note as well, or take it out here: facts are the same in both.`,
        }),
      );
  return [
    ...only(neutral, persuasive, ['neutral', 'persuasive']),
    ...only(persuasive, neutral, ['persuasive', 'neutral']),
  ];
}
