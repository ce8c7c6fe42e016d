import { dirname } from 'node:path';
import { posix, resolve, sep } from 'node:path';
import { readFile } from 'node:fs/promises';
import { findSpoilers } from '#app/domain/import/find-spoilers.ts';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { baseName, nameModule, toExerciseId } from '#app/domain/import/name-module.ts';
import type { RawProject } from '#app/domain/import/raw-project.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { findModuleImports } from '#app/library/import/find-module-imports.server.ts';
import { prepareProject } from '#app/library/import/prepare-project.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { importExercise, type ImportedExercise } from './import-exercise.server.ts';

export type GivenFile = { readonly name: string; readonly path: string; readonly text: string };

/** Two versions of a file and their tests, read from disk; `path` is absolute. */
export type GivenPair = {
  readonly folder: string;
  readonly clean: GivenFile;
  readonly planted: GivenFile;
  readonly tests: GivenFile;
  readonly probes: GivenFile | null;
};

/** Makes an exercise from the clean and the planted version of one file and its tests. Throws `ImportProblem` for what it cannot bring over. */
export async function importPair(
  machine: { readonly sandbox: Sandbox; readonly taxonomy: Taxonomy },
  pair: GivenPair,
): Promise<ImportedExercise> {
  const project = await projectOf(pair);
  const imported = await importExercise(machine, await prepareProject(project));
  const spoilers = findSpoilers(
    { file: pair.clean.name, text: pair.clean.text },
    { file: pair.planted.name, text: pair.planted.text },
  ).map(({ file, line, message }) => `${file}:${line}: ${message}`);
  return {
    ...imported,
    report: { ...imported.report, warnings: [...imported.report.warnings, ...spoilers] },
  };
}

async function projectOf({ folder, clean, planted, tests, probes }: GivenPair): Promise<RawProject> {
  const given = [tests, ...(probes === null ? [] : [probes])];
  const names = [baseName(clean.path), baseName(planted.path)];
  const modulePath = posixPath(clean.path);
  const found = await Promise.all(
    given.map((file) => findModuleImports({ ...file, path: posixPath(file.path) }, { names, exists })),
  );
  const imports = new Map(given.map((file, index) => [posixPath(file.path), found[index] ?? []]));
  if (![...imports.values()].some((list) => list.length > 0))
    throw new ImportProblem(
      `The tests import no module that could be ${clean.name}. Import it by its name (./${names[0]}) or as ./subject.`,
      { file: tests.name },
    );
  return {
    id: toExerciseId(folder),
    entry: modulePath,
    entryName: nameModule(clean.path, [...imports.values()].flat()),
    changed: [{ path: modulePath, clean, planted }],
    tests: given.map((file) => ({
      path: posixPath(file.path),
      name: file.name,
      text: file.text,
      role: file === tests ? 'tests' : 'probes',
    })),
    read: readText,
    resolve: (importer, specifier) => {
      if (imports.get(importer)?.includes(specifier)) return modulePath;
      const path = posix.join(posix.dirname(importer), specifier);
      return specifier.startsWith('.') && sameFile(path, posixPath(planted.path)) ? modulePath : null;
    },
  };
}

/** The text of a file beside the given ones, or null. */
async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(resolve(path), 'utf8');
  } catch {
    return null;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await readText(path)) !== null;
}

function sameFile(a: string, b: string): boolean {
  return a.replace(/\.[cm]?[jt]sx?$/, '') === b.replace(/\.[cm]?[jt]sx?$/, '') && dirname(a) === dirname(b);
}

function posixPath(path: string): string {
  return path.split(sep).join('/');
}
