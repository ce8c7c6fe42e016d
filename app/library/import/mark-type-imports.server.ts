import ts from 'typescript';
import { applyEdits, type Edit } from '#app/domain/import/apply-edits.ts';
import { treeOf, walk, type Source } from './syntax.server.ts';
import { namedParts, specifierOf, typeOnlyNames, type TypesOf } from './type-only-names.server.ts';

/**
 * The file with `type` before each imported or exported name that is only a type, for types are erased one file at a
 * time. Of a file that is not part of the project, what is used as a type alone is one.
 */
export function markTypeImports(source: Source, typesOf: TypesOf): Source {
  if (!/\.[cm]?tsx?$/.test(source.path)) return source;
  const tree = treeOf(source);
  const own = typeOnlyNames(tree, typesOf);
  const used = namesUsedAsValues(tree);
  const edits = tree.statements.flatMap((statement): readonly Edit[] => {
    const { elements, isTypeOnly } = namedParts(statement);
    const from = specifierOf(statement);
    if (isTypeOnly) return [];
    const types = from === null ? own : typesOf(from);
    if (types === null && isUnusedImport(statement, used))
      return [insert(statement.getStart() + 'import'.length, ' type')];
    return elements
      .filter((element) => !element.isTypeOnly)
      .filter(({ propertyName, name }) =>
        types === null
          ? ts.isImportDeclaration(statement) && !used.has(name.text)
          : types.has((propertyName ?? name).text),
      )
      .map((element) => insert(element.getStart(), 'type '));
  });
  return { ...source, text: applyEdits(source.text, edits) };
}

/** An import whose names are used as types alone. */
function isUnusedImport(statement: ts.Statement, used: ReadonlySet<string>): boolean {
  if (!ts.isImportDeclaration(statement) || statement.importClause === undefined) return false;
  const { name, namedBindings } = statement.importClause;
  const bound =
    namedBindings !== undefined && ts.isNamespaceImport(namedBindings) ? [namedBindings.name] : [];
  const names = [
    ...(name === undefined ? [] : [name]),
    ...bound,
    ...namedParts(statement).elements.map((one) => one.name),
  ];
  return names.length > 0 && names.every((one) => !used.has(one.text));
}

function namesUsedAsValues(tree: ts.SourceFile): ReadonlySet<string> {
  const used = new Set<string>();
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      return 'skip';
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return 'skip';
    if (ts.isIdentifier(node)) used.add(node.text);
    return undefined;
  });
  return used;
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
