import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';

/** A file of one version, under a name that versions share when the file and all that it imports are the same. */
export type SharedModule = { readonly version: number; readonly file: string; readonly text: string };

export type SharedModules = {
  /** By shared path; each is to be compiled once. */
  readonly modules: ReadonlyMap<string, SharedModule>;
  /** The shared path of a version's file. */
  pathOf(version: number, file: string): string | undefined;
};

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;
const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '.js', '.mjs'];

/**
 * Finds out which files of many versions are the same with everything they import: thirty variants of an exercise
 * differ in a few lines, and their common files need to be compiled only once.
 */
export function shareModules(versions: readonly SourceFiles[], folder: string): SharedModules {
  const modules = new Map<string, SharedModule>();
  const firstByKey = new Map<string, string>();
  const paths = new Map<string, string>();
  for (const [version, files] of versions.entries()) {
    for (const [file, text] of Object.entries(files)) {
      const key = `${file} ${keyOfClosure(file, files)}`;
      const path = firstByKey.get(key) ?? posix.join(folder, String(version), file);
      if (!firstByKey.has(key)) {
        firstByKey.set(key, path);
        modules.set(path, { version, file, text });
      }
      paths.set(`${version} ${file}`, path);
    }
  }
  return { modules, pathOf: (version, file) => paths.get(`${version} ${file}`) };
}

/** The file of a version that a relative import leads to, as TypeScript finds it. */
export function findImported(specifier: string, importer: string, files: SourceFiles): string | undefined {
  const path = posix.join(posix.dirname(importer), specifier);
  const bare = path.replace(/\.[cm]?jsx?$/, '');
  const candidates = [...ENDINGS.map((ending) => path + ending), `${bare}.ts`, `${bare}.tsx`];
  return candidates.find((candidate) => Object.hasOwn(files, candidate));
}

/** A hash over every file that a file reaches through relative imports, itself included. */
function keyOfClosure(file: string, files: SourceFiles): string {
  const reached = new Set([file]);
  for (const path of reached) {
    for (const [, specifier = ''] of (files[path] ?? '').matchAll(IMPORT)) {
      const imported = findImported(specifier, path, files);
      reached.add(imported ?? `missing ${specifier}`);
    }
  }
  const hash = createHash('sha256');
  for (const path of [...reached].toSorted()) hash.update(`${path}\0${files[path] ?? ''}\0`);
  return hash.digest('base64');
}
