import ts from 'typescript';
import { topLevelNames } from './syntax.server.ts';

/** The type-only names that an imported file exports; null for a file that is not part of the project. */
export type TypesOf = (specifier: string) => ReadonlySet<string> | null;

/** Names that stand for types alone in a file: interfaces, type aliases, and what it imports or hands on as types. */
export function typeOnlyNames(tree: ts.SourceFile, typesOf: TypesOf): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of tree.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      names.add(statement.name.text);
    const from = specifierOf(statement);
    const types = from === null ? null : typesOf(from);
    if (ts.isExportDeclaration(statement) && statement.exportClause === undefined)
      for (const name of types ?? []) names.add(name);
    const { elements, isTypeOnly } = namedParts(statement);
    for (const element of elements) {
      const original = (element.propertyName ?? element.name).text;
      if (isTypeOnly || element.isTypeOnly || types?.has(original)) names.add(element.name.text);
      else if (from === null && names.has(original)) names.add(element.name.text);
    }
  }
  for (const name of topLevelNames(tree)) names.delete(name);
  return names;
}

/** The names in braces of an import or export, and whether `type` stands before all of them. */
export function namedParts(statement: ts.Statement): {
  readonly elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[];
  readonly isTypeOnly: boolean;
} {
  if (ts.isImportDeclaration(statement)) {
    const bindings = statement.importClause?.namedBindings;
    const elements = bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
    return { elements, isTypeOnly: statement.importClause?.isTypeOnly === true };
  }
  if (!ts.isExportDeclaration(statement)) return { elements: [], isTypeOnly: false };
  const clause = statement.exportClause;
  const elements = clause !== undefined && ts.isNamedExports(clause) ? [...clause.elements] : [];
  return { elements, isTypeOnly: statement.isTypeOnly };
}

/** The module that an import or export names, or null. */
export function specifierOf(statement: ts.Statement): string | null {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return null;
  const { moduleSpecifier } = statement;
  return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : null;
}
