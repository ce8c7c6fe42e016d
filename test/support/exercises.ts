import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles, type Files } from './guide-exercise.ts';
import { ROOT } from './read-imports.ts';

/** A folder of exercises that a server can be started with (`EXERCISES_DIR`). */
export type ExercisesDir = { readonly path: string; remove(): Promise<void> };

/** Makes a folder of exercises out of test exercises, with the project's own taxonomy. */
export async function createExercisesDir(...names: readonly string[]): Promise<ExercisesDir> {
  const path = await mkdtemp(join(tmpdir(), 'countersign-exercises-'));
  await copyFile(join(ROOT, 'exercises/taxonomy.yaml'), join(path, 'taxonomy.yaml'));
  for (const name of names) {
    await mkdir(join(path, name));
    await writeFiles(join(path, name), await readTestExercise(name));
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Reads a test exercise: one text with a section for each of its files. */
async function readTestExercise(name: string): Promise<Files> {
  const text = await readFile(join(ROOT, 'test/support/exercises', `${name}.txt`), 'utf8');
  const sections = text.split(/^=== /m).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end + 1)];
    }),
  );
}
