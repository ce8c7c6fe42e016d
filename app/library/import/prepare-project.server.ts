import { baseName } from '#app/domain/import/name-module.ts';
import { normalizeText } from '#app/domain/import/normalize-text.ts';
import { placeFiles, type Places } from '#app/domain/import/place-files.ts';
import type { RawProject } from '#app/domain/import/raw-project.ts';
import type { PreparedProject, PreparedTest } from '#app/domain/import/prepared-project.ts';
import { convertTestApi } from './convert-test-api.server.ts';
import { convertSource, missingGlobals, type ConvertedSource } from './convert-source.server.ts';
import { collectFiles, type FoundImports } from './collect-files.server.ts';
import { createLinker } from './link-source.server.ts';
import { eraseSyntax } from './erase-syntax.server.ts';
import { parseSource, type Source } from './syntax.server.ts';

/**
 * The project as the files of an exercise: ES modules with erasable types, at their places, every import rewritten.
 * Throws an `ImportProblem` with file and line for what cannot be brought over.
 */
export async function prepareProject(raw: RawProject): Promise<PreparedProject> {
  const warnings: string[] = [];
  const normal = (text: string, name: string): string => {
    const { text: next, changes } = normalizeText(text, name);
    warnings.push(...changes.map((change) => `${name}: ${change}`));
    return next;
  };
  const changed = raw.changed.map(({ path, plantedPath = path, clean, planted }) => ({
    path,
    clean: convertSource({ path, name: clean.name, text: normal(clean.text, clean.name) }),
    planted: convertSource({
      path: plantedPath,
      name: planted.name,
      text: normal(planted.text, planted.name),
    }),
  }));
  const tests = raw.tests.map((test) => {
    const { source, changes } = convertTestApi(withoutEnums({ ...test, text: normal(test.text, test.name) }));
    warnings.push(...[...changes, ...missingGlobals(source)].map((change) => `${test.name}: ${change}`));
    return { test, source };
  });
  for (const { clean, planted } of changed)
    for (const [side, other] of [
      [clean, null],
      [planted, clean],
    ] as const)
      warnings.push(
        ...side.changes
          .filter((change) => !other?.changes.includes(change))
          .map((change) => `${side.source.name}: ${change}`),
      );
  const sides = changed.flatMap(({ clean, planted }) => [clean.source, planted.source]);
  const found = await collectFiles(raw, [
    ...sides.map((source) => ({ source, isTest: false })),
    ...tests.map(({ source }) => ({ source, isTest: true })),
  ]);
  const support = new Map(
    [...found.files].map(([path, text]) => [path, convertGiven(path, normal(text, path))]),
  );
  const places = placeAll(raw, found);
  const link = createLinker({ changed, support, found, places });
  const given: Record<string, string> = { ...found.given };
  for (const [path, { source }] of support) {
    const place = places.get(path) ?? path;
    given[place] = link(source, place).text;
  }
  const ofTests = tests.map(({ test, source }): Omit<PreparedTest, 'path'> & { base: string } => ({
    base: baseName(test.path).replace(/[._-](?:test|spec)$/, ''),
    name: test.name,
    role: test.role,
    text: link(source, 'tests/x.test.ts').text,
  }));
  const isTypeScript = changed.some(({ path }) => /\.[cm]?tsx?$/.test(path));
  return {
    id: raw.id,
    language: isTypeScript ? 'typescript' : 'javascript',
    entry: places.get(raw.entry) ?? raw.entry,
    code: changed.map(({ path, clean, planted }) => {
      const place = places.get(path) ?? path;
      return {
        path: place,
        clean: link(clean.source, place).text,
        planted: link(planted.source, place).text,
      };
    }),
    support: given,
    tests: placeTests(ofTests),
    warnings: [...new Set(warnings)],
  };
}

function withoutEnums<T extends Source>(source: T): T {
  parseSource(source);
  return { ...source, text: eraseSyntax(source).text };
}

function convertGiven(path: string, text: string): ConvertedSource {
  if (!path.endsWith('.json')) return convertSource({ path, name: path, text });
  const source = { path: `${path}.ts`, name: path, text: `export default ${text.trim()};\n` };
  return { source, shape: { hasDefault: true, names: new Set() }, changes: [] };
}

function placeAll(raw: RawProject, found: FoundImports): Places {
  const extension = (path: string) => (/\.(?:json|[cm]?tsx?)$/.test(path) ? '.ts' : '.js');
  const code = new Map(raw.changed.map(({ path }) => [path, extension(path)]));
  const places = new Map(
    placeFiles({ code, support: new Map([...found.files.keys()].map((path) => [path, extension(path)])) }),
  );
  const entry = places.get(raw.entry);
  if (entry !== undefined) {
    const named = `${entry.slice(0, entry.lastIndexOf('/') + 1)}${raw.entryName}${extension(raw.entry)}`;
    if (![...places.values()].includes(named)) places.set(raw.entry, named);
  }
  return places;
}

function placeTests(
  tests: readonly (Omit<PreparedTest, 'path'> & { readonly base: string })[],
): readonly PreparedTest[] {
  const taken = new Set<string>();
  return tests.map(({ base, ...test }) => {
    let path = `tests/${base}.test.ts`;
    for (let number = 2; taken.has(path); number += 1) path = `tests/${base}-${number}.test.ts`;
    taken.add(path);
    return { ...test, path };
  });
}
