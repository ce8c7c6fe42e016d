import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AREAS, type Area } from '#app/domain/exercise/area.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Language } from '#app/domain/exercise/language.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import { areaOfKind, type Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { parseExercise } from './read-exercise.server.ts';
import { readFolder } from './read-folder.server.ts';
import { readTaxonomy } from './taxonomy.server.ts';

/** What the catalogue shows of an exercise: an allow-list, no answers. */
type CatalogueEntry = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly language: Language;
  readonly difficulty: number;
  readonly minutes: number;
  readonly tags: readonly string[];
  readonly stepsOffered: readonly string[];
  /** Areas that the exercise trains, in the fixed order; which variant one gets is not told. */
  readonly areas: readonly Area[];
};

/** An exercise as it stands on disk, with its files as they are kept for an attempt. */
type LibraryExercise = { readonly exercise: Exercise; readonly files: SourceFiles };

export type Library = {
  readonly taxonomy: Taxonomy;
  list(): readonly CatalogueEntry[];
  find(exerciseId: string): LibraryExercise | undefined;
  /** Folders that could not be read, for the health page. */
  readonly unreadable: readonly { readonly folder: string; readonly problems: readonly Problem[] }[];
};

/** Loads every exercise folder below `folder`; one that cannot be read is left out and named. */
export async function loadLibrary(folder: string): Promise<Library> {
  const taxonomy = await readTaxonomy(join(folder, 'taxonomy.yaml'));
  const found = new Map<string, LibraryExercise>();
  const unreadable: Library['unreadable'][number][] = [];
  for (const name of await listExerciseFolders(folder)) {
    const files = await readFolder(join(folder, name));
    const read = parseExercise(files);
    if (read.status === 'unreadable') unreadable.push({ folder: name, problems: read.problems });
    else found.set(read.exercise.manifest.id, { exercise: read.exercise, files });
  }
  const entries = [...found.values()].map(({ exercise }) => catalogueEntry(exercise, taxonomy));
  return { taxonomy, list: () => entries, find: (exerciseId) => found.get(exerciseId), unreadable };
}

/** Names of the folders below `folder` that are meant as exercises: they hold an exercise.yaml or code; sorted. */
export async function listExerciseFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const meant = await Promise.all(folders.map(({ name }) => isMeantAsExercise(join(folder, name))));
  return folders.flatMap(({ name }, index) => (meant[index] ? [name] : [])).toSorted();
}

async function isMeantAsExercise(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  return names.includes('exercise.yaml') || names.includes('code');
}

function catalogueEntry({ manifest }: Exercise, taxonomy: Taxonomy): CatalogueEntry {
  const areas = new Set(
    Object.values(manifest.defects).map(({ kinds: [kind] }) => kind && areaOfKind(taxonomy, kind)),
  );
  return {
    id: manifest.id,
    title: manifest.title,
    summary: manifest.summary,
    kind: manifest.kind,
    language: manifest.language,
    difficulty: manifest.difficulty,
    minutes: manifest.minutes,
    tags: manifest.tags,
    stepsOffered: manifest.stepsOffered,
    areas: AREAS.filter((area) => areas.has(area)),
  };
}
