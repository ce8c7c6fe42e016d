import ts from 'typescript';
import { applyEdits, type Edit } from '#app/domain/import/apply-edits.ts';
import { topLevelNames, treeOf, walk, type Source } from './syntax.server.ts';

/** Names of a file that stand for types alone: interfaces and type aliases, also those it imports as types. */
export function typeOnlyNames(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of tree.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      names.add(statement.name.text);
    if (!ts.isImportDeclaration(statement) || statement.importClause === undefined) continue;
    const { isTypeOnly, namedBindings } = statement.importClause;
    if (namedBindings === undefined || !ts.isNamedImports(namedBindings)) continue;
    for (const element of namedBindings.elements)
      if (isTypeOnly || element.isTypeOnly) names.add(element.name.text);
  }
  for (const name of topLevelNames(tree)) names.delete(name);
  return names;
}

/**
 * The file with `type` before each imported or exported name that is only a type, for types are erased one file at a
 * time. `typesOf` gives the type-only names of an imported file; for one that is not there, names used as types alone.
 */
export function markTypeImports(
  source: Source,
  typesOf: (specifier: string) => ReadonlySet<string> | null,
): Source {
  if (!/\.[cm]?tsx?$/.test(source.path)) return source;
  const tree = treeOf(source);
  const own = typeOnlyNames(tree);
  const used = namesUsedAsValues(tree);
  const edits: Edit[] = [];
  const mark = (element: ts.ImportSpecifier | ts.ExportSpecifier) => {
    if (!element.isTypeOnly)
      edits.push({ start: element.getStart(), end: element.getStart(), text: 'type ' });
  };
  for (const statement of tree.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const clause = statement.importClause;
      if (clause === undefined || clause.isTypeOnly) continue;
      const types = typesOf(statement.moduleSpecifier.text);
      const bindings = clause.namedBindings;
      const isUnknown = types === null;
      const names = [
        clause.name,
        ...(bindings === undefined
          ? []
          : ts.isNamespaceImport(bindings)
            ? [bindings.name]
            : bindings.elements.map(({ name }) => name)),
      ];
      if (
        isUnknown &&
        names.every((name) => name === undefined || !used.has(name.text)) &&
        names.some((name) => name !== undefined)
      ) {
        edits.push({
          start: statement.getStart(),
          end: statement.getStart() + 'import'.length,
          text: 'import type',
        });
        continue;
      }
      if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
      for (const element of bindings.elements)
        if (
          types?.has((element.propertyName ?? element.name).text) ||
          (isUnknown && !used.has(element.name.text))
        )
          mark(element);
    }
    if (
      ts.isExportDeclaration(statement) &&
      !statement.isTypeOnly &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      const from = statement.moduleSpecifier;
      const types = from !== undefined && ts.isStringLiteral(from) ? typesOf(from.text) : own;
      for (const element of statement.exportClause.elements)
        if (types?.has((element.propertyName ?? element.name).text)) mark(element);
    }
  }
  return { ...source, text: applyEdits(source.text, edits) };
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
