import { relativeSpecifier, type Places } from '#app/domain/import/place-files.ts';
import type { FoundImports } from './collect-files.server.ts';
import type { ModuleShape } from './module-shape.server.ts';
import { convertRequires } from './convert-requires.server.ts';
import type { ConvertedSource } from './convert-source.server.ts';
import { findGivenModule } from './given-modules.server.ts';
import { markTypeImports } from './mark-type-imports.server.ts';
import { rewriteSpecifiers } from './rewrite-specifiers.server.ts';
import { treeOf, type Source } from './syntax.server.ts';
import { typeOnlyNames, type TypesOf } from './type-only-names.server.ts';

const ANY_SHAPE: ModuleShape = { hasDefault: false, names: new Set() };
const NO_TYPES: ReadonlySet<string> = new Set();

export type Linked = {
  readonly changed: readonly {
    readonly path: string;
    readonly clean: ConvertedSource;
    readonly planted: ConvertedSource;
  }[];
  readonly support: ReadonlyMap<string, ConvertedSource>;
  readonly found: FoundImports;
  readonly places: Places;
};

/** Gives a function that turns the imports of a converted file into those that it has at its place in the exercise. */
export function createLinker({
  changed,
  support,
  found,
  places,
}: Linked): (source: Source, place: string) => Source {
  const shapes = new Map([...support].map(([path, { shape }]) => [path, shape]));
  for (const { path, clean, planted } of changed) {
    const names = [...clean.shape.names].filter((name) => planted.shape.names.has(name));
    const hasDefault = clean.shape.hasDefault && planted.shape.hasDefault;
    shapes.set(path, { hasDefault, names: new Set(names) });
  }
  const targetOf = (source: Source, specifier: string) => found.targets.get(source.path)?.get(specifier);
  const types = closeTypes({ changed, support }, targetOf);
  return (source, place) => {
    const withImports = convertRequires(source, (specifier) => {
      const target = targetOf(source, specifier);
      return (target === undefined ? findGivenModule(specifier) : shapes.get(target)) ?? ANY_SHAPE;
    });
    return rewriteSpecifiers(
      markTypeImports(withImports, typesFor(source, { types, targetOf })),
      (specifier) => {
        const target = targetOf(source, specifier);
        const path = target === undefined ? findGivenModule(specifier)?.path : places.get(target);
        return path === undefined ? null : relativeSpecifier(place, path);
      },
    );
  };
}

type TargetOf = (source: Source, specifier: string) => string | undefined;

/** The type-only names of each module, those included that it hands on from another one. */
function closeTypes(
  { changed, support }: Pick<Linked, 'changed' | 'support'>,
  targetOf: TargetOf,
): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map([...support].map(([path, { source }]) => [path, source]));
  for (const { path, clean } of changed) sources.set(path, clean.source);
  const types = new Map<string, ReadonlySet<string>>();
  for (let before = -1, size = 0; size !== before;) {
    before = size;
    for (const [path, source] of sources)
      types.set(path, typeOnlyNames(treeOf(source), typesFor(source, { types, targetOf })));
    size = [...types.values()].reduce((sum, names) => sum + names.size, 0);
  }
  return types;
}

function typesFor(
  source: Source,
  { types, targetOf }: { types: ReadonlyMap<string, ReadonlySet<string>>; targetOf: TargetOf },
): TypesOf {
  return (specifier) => {
    const target = targetOf(source, specifier);
    if (target !== undefined) return types.get(target) ?? NO_TYPES;
    return findGivenModule(specifier) === undefined && specifier !== 'vitest' ? null : NO_TYPES;
  };
}
