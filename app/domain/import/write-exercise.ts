import { annotate } from './annotate.ts';
import type { ChosenDefect } from './choose-defects.ts';
import { listHunks, type Pieces } from './hunk.ts';
import { nameDefect, qualifierOf } from './name-defect.ts';
import type { PreparedProject } from './prepared-project.ts';
import { EMPTY_BRIEF, writeManifest } from './write-manifest.ts';
import { splitLines } from '#app/domain/exercise/markers.ts';

/** A defect with its id; `probe` is the text of its probe file, null when nothing proves it. */
export type NamedDefect = {
  readonly id: string;
  readonly hunks: readonly number[];
  readonly qualifier: 'missing' | 'incorrect' | 'extraneous';
};

/** Ids for the defects, from the place and the kind of their first change. */
export function nameDefects(
  project: PreparedProject,
  pieces: Pieces,
  defects: readonly ChosenDefect[],
): readonly NamedDefect[] {
  const hunks = listHunks(pieces);
  const shown = [
    ...project.code.flatMap(({ clean, planted }) => [clean, planted]),
    ...Object.values(project.support),
    ...project.tests.map(({ text }) => text),
  ];
  const named: NamedDefect[] = [];
  for (const { hunks: own } of defects) {
    const changes = own.flatMap((index) => hunks[index] ?? []);
    const [first] = changes;
    if (first === undefined) continue;
    const text = project.code.find(({ path }) => path === first.file)?.clean ?? '';
    const before = splitLines(text).slice(0, first.line - 1);
    const id = nameDefect({ ...first, before }, { taken: named.map((one) => one.id), shown });
    const whole = {
      clean: changes.flatMap(({ clean }) => clean),
      planted: changes.flatMap(({ planted }) => planted),
    };
    named.push({ id, hunks: own, qualifier: qualifierOf(whole) });
  }
  return named;
}

/** All files of the exercise folder. */
export function writeExercise(
  project: PreparedProject,
  {
    pieces,
    defects,
    tests,
    probes,
  }: {
    readonly pieces: Pieces;
    readonly defects: readonly NamedDefect[];
    readonly tests: Readonly<Record<string, string>>;
    readonly probes: Readonly<Record<string, string>>;
  },
): Record<string, string> {
  const idOf = (hunk: number) => defects.find(({ hunks }) => hunks.includes(hunk))?.id ?? '';
  const { id, language, entry } = project;
  return {
    'exercise.yaml': writeManifest({ id, language, entry, defects }),
    'brief.md': EMPTY_BRIEF,
    ...annotate(pieces, idOf),
    ...project.support,
    ...tests,
    ...Object.fromEntries(Object.entries(probes).map(([defect, text]) => [`probes/${defect}.test.ts`, text])),
  };
}
