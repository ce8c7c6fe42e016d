import { posix } from 'node:path';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import type { RawProject } from '#app/domain/import/raw-project.ts';

const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.mjs',
  '.cjs',
  '.jsx',
  '.json',
  '/index.ts',
  '/index.js',
  '/index.mjs',
  '/index.cjs',
];
const SCRIPT = /\.[cm]?jsx?$/;

/** Finds the file that a relative import means: one of the changed files, or one that the project gives. */
export function createResolver(project: Pick<RawProject, 'changed' | 'read' | 'resolve'>) {
  const changed = new Map(
    project.changed.flatMap(
      ({ path, plantedPath = path }) =>
        [
          [plantedPath, path],
          [path, path],
        ] as const,
    ),
  );
  const known = new Map<string, string | null>();
  const read = async (path: string): Promise<string | null> => {
    if (!known.has(path)) known.set(path, await project.read(path));
    return known.get(path) ?? null;
  };
  return {
    /** The path of the file, or null when the specifier is no path. Throws when there is no such file. */
    async find(
      importer: { path: string; name: string; line: number },
      specifier: string,
    ): Promise<string | null> {
      const given = project.resolve(importer.path, specifier);
      if (given !== null) return given;
      if (!specifier.startsWith('.')) return null;
      const path = posix.join(posix.dirname(importer.path), specifier);
      for (const candidate of candidates(path))
        if (changed.has(candidate) || (await read(candidate)) !== null)
          return changed.get(candidate) ?? candidate;
      throw new ImportProblem(
        `Import of "${specifier}": there is no such file. Put it where the import looks for it.`,
        {
          file: importer.name,
          line: importer.line,
        },
      );
    },
    read,
  };
}

function candidates(path: string): readonly string[] {
  const bare = path.replace(SCRIPT, '');
  const asTypeScript = bare === path ? [] : [`${bare}.ts`, `${bare}.tsx`, `${bare}.mts`];
  return [...ENDINGS.map((ending) => path + ending), ...asTypeScript].filter((candidate) =>
    /\.\w+$/.test(candidate),
  );
}
