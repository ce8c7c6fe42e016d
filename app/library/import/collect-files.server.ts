import { ImportProblem } from '#app/domain/import/import-problem.ts';
import type { RawProject } from '#app/domain/import/raw-project.ts';
import { listSpecifiers } from './convert-requires.server.ts';
import { findGivenModule } from './given-modules.server.ts';
import { markTypeImports } from './mark-type-imports.server.ts';
import { createResolver } from './resolve-project-import.server.ts';
import { lineAt, treeOf, type Source } from './syntax.server.ts';
import ts from 'typescript';

export type FoundImports = {
  /** Files that code and tests import beside the changed ones, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Stand-ins for built-in modules, at their places. */
  readonly given: Readonly<Record<string, string>>;
  /** By importing file and specifier: the file that is meant. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

/** A module and what it imports may have this many files beside the changed ones; more is no exercise. */
const MOST_FILES = 60;

/** Follows the imports of the sources through the project. Throws, with the line, for what cannot be imported. */
export async function collectFiles(
  project: RawProject,
  roots: readonly { readonly source: Source; readonly isTest: boolean }[],
): Promise<FoundImports> {
  const resolver = createResolver(project);
  const changed = new Set(project.changed.map(({ path }) => path));
  const files = new Map<string, string>();
  const given: Record<string, string> = {};
  const targets = new Map<string, Map<string, string>>();
  const queue = [...roots];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { source, isTest } = next;
    const known = targets.get(source.path) ?? new Map<string, string>();
    targets.set(source.path, known);
    for (const { specifier, node } of listSpecifiers(treeOf(source))) {
      const line = lineAt(node);
      const target = await resolver.find({ path: source.path, name: source.name, line }, specifier);
      if (target === null) {
        Object.assign(given, giveModule(specifier, { source, isTest, node }));
        continue;
      }
      known.set(specifier, target);
      if (changed.has(target) || files.has(target)) continue;
      files.set(target, (await resolver.read(target)) ?? '');
      if (files.size > MOST_FILES)
        throw new ImportProblem(
          `The code needs more than ${MOST_FILES} other files. Take a smaller module.`,
          { file: source.name, line },
        );
      if (!target.endsWith('.json'))
        queue.push({ source: { path: target, name: target, text: files.get(target) ?? '' }, isTest: false });
    }
  }
  return { files, given, targets };
}

function giveModule(
  specifier: string,
  { source, isTest, node }: { source: Source; isTest: boolean; node: ts.Node },
): Readonly<Record<string, string>> {
  if (isTest && specifier === 'vitest') return {};
  const module = findGivenModule(specifier);
  if (module !== undefined) return module.files;
  if (isTypeImport(source, specifier)) return {};
  const what = isTest
    ? 'Only relative paths and the test API can be imported'
    : 'Code gets what it needs from relative paths';
  throw new ImportProblem(
    `Import of "${specifier}": the sandbox does not have it. ${what}; hand it in as an argument.`,
    {
      file: source.name,
      line: lineAt(node),
    },
  );
}

/** Whether a bare import is erased with the types. */
function isTypeImport(source: Source, specifier: string): boolean {
  const marked = treeOf(markTypeImports(source, () => null));
  return (
    marked.statements.every(
      (statement) =>
        !(
          ts.isImportDeclaration(statement) &&
          ts.isStringLiteral(statement.moduleSpecifier) &&
          statement.moduleSpecifier.text === specifier
        ) || statement.importClause?.isTypeOnly === true,
    ) && /\.[cm]?tsx?$/.test(source.path)
  );
}
