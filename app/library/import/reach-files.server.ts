import { ImportProblem } from '#app/domain/import/import-problem.ts';
import type { RawProject } from '#app/domain/import/raw-project.ts';
import { listSpecifiers } from './convert-requires.server.ts';
import { createResolver } from './resolve-project-import.server.ts';
import { treeOf } from './syntax.server.ts';

/** Files below a test that are looked through for the changed ones. */
const MOST_DEPTH = 200;

/** By test path, the changed files that it imports, directly or through others, the nearest first. */
export async function reachFiles(
  { changed, read }: Pick<RawProject, 'changed' | 'read'>,
  tests: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const resolver = createResolver({ changed, read, resolve: () => null });
  const sides = new Map(
    changed.map(({ path, plantedPath = path, clean, planted }) => [
      path,
      [
        { path, text: clean.text },
        { path: plantedPath, text: planted.text },
      ],
    ]),
  );
  const imports = new Map<string, readonly string[]>();
  const importsOf = async (path: string): Promise<readonly string[]> => {
    const known = imports.get(path);
    if (known !== undefined) return known;
    const sources = sides.get(path) ?? [{ path, text: (await resolver.read(path)) ?? '' }];
    const found = new Set<string>();
    const written = path.endsWith('.json')
      ? []
      : sources.flatMap((source) =>
          listSpecifiers(treeOf(source)).map(({ specifier }) => ({ importer: source.path, specifier })),
        );
    for (const { importer, specifier } of written) {
      const target = await resolver
        .find({ path: importer, name: importer, line: 1 }, specifier)
        .catch((error: unknown) => {
          if (error instanceof ImportProblem) return null;
          throw error;
        });
      if (target !== null) found.add(target);
    }
    imports.set(path, [...found]);
    return [...found];
  };
  const reached = new Map<string, ReadonlySet<string>>();
  for (const test of tests) {
    const seen = new Set([test]);
    const queue = [test];
    for (let path = queue.shift(); path !== undefined && seen.size < MOST_DEPTH; path = queue.shift()) {
      for (const next of await importsOf(path)) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    reached.set(test, new Set([...seen].filter((path) => sides.has(path))));
  }
  return reached;
}
