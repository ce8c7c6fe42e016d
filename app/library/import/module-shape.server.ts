import ts from 'typescript';
import { namesOf } from './syntax.server.ts';

/** What an import of the module can name. */
export type ModuleShape = { readonly hasDefault: boolean; readonly names: ReadonlySet<string> };

/** The default and the names that an ES module exports; `export *` adds none. */
export function shapeOf(tree: ts.SourceFile): ModuleShape {
  const names = new Set<string>();
  let hasDefault = false;
  for (const statement of tree.statements) {
    if (ts.isExportAssignment(statement)) hasDefault = true;
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    )
      for (const { name } of statement.exportClause.elements) names.add(name.text);
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) hasDefault = true;
    else for (const name of namesOf([statement])) names.add(name);
  }
  return { hasDefault: hasDefault || names.has('default'), names };
}
