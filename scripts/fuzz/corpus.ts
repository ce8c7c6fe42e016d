import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { parseCode, plantedIds, renderVariant, type ParsedCode } from '#app/domain/exercise/render.ts';
import { kindIds } from '#app/domain/exercise/taxonomy.ts';
import { loadLibrary } from '#app/library/library.server.ts';
import { findPrograms } from './find-programs.ts';

export type FuzzExercise = {
  readonly exercise: Exercise;
  readonly code: ParsedCode;
  readonly defects: readonly string[];
  readonly exports: readonly string[];
  /** Its own tests and probes. */
  readonly tests: readonly string[];
};

/** What programs are made from. */
export type Corpus = {
  readonly exercises: readonly FuzzExercise[];
  readonly taxonomyKinds: ReadonlySet<string>;
  /** The texts of hazards and oddities, and of every exercise. */
  readonly texts: readonly string[];
};

/** Reads the exercises that the sandbox runs as scripts, and every program that the sandbox's own tests hold. */
export async function readCorpus(root: string): Promise<Corpus> {
  const library = await loadLibrary(join(root, 'exercises'));
  const exercises = library
    .list()
    .flatMap(({ id }) => library.find(id) ?? [])
    .map(({ exercise }) => exercise)
    .filter(({ manifest }) => manifest.language === 'typescript' || manifest.language === 'javascript')
    .map(describe);
  if (exercises.length === 0) throw new Error('There is no exercise to make programs from.');
  const ofExercises = exercises.flatMap(({ exercise, code, tests }) => [
    ...tests,
    ...Object.values(renderVariant(code, []).files),
    ...Object.values(exercise.alternates).flatMap((files) => Object.values(files)),
  ]);
  const texts = [
    ...ofExercises,
    ...listTests(join(root, 'test/sandbox')).flatMap((file) => findPrograms(readFileSync(file, 'utf8'))),
  ];
  return { exercises, texts, taxonomyKinds: kindIds(library.taxonomy) };
}

function describe(exercise: Exercise): FuzzExercise {
  const code = parseCode(exercise.code);
  const entry = renderVariant(code, []).files[exercise.manifest.entry] ?? '';
  const exports = Array.from(
    entry.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm),
    ([, name = 'x']) => name,
  );
  const probes = Object.values(exercise.probes).map(({ text }) => text);
  return {
    exercise,
    code,
    exports,
    defects: plantedIds(code),
    tests: [...Object.values(exercise.tests), ...probes],
  };
}

function listTests(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => join(folder, name));
}
