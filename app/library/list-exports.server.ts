import ts from 'typescript';

/** The exported names of a module and their lines; null when `export *` makes them unknowable from this file alone. */
export function listExports(file: string, text: string): ReadonlyMap<string, number> | null {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const names = new Map<string, number>();
  for (const statement of source.statements) {
    const line = source.getLineAndCharacterOfPosition(statement.getStart(source)).line + 1;
    if (ts.isExportAssignment(statement)) names.set(statement.isExportEquals ? 'export =' : 'default', line);
    else if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement;
      if (exportClause === undefined) return null;
      const exported = ts.isNamedExports(exportClause) ? exportClause.elements : [exportClause];
      for (const { name } of exported) names.set(name.text, line);
    } else for (const name of declaredExports(statement)) names.set(name, line);
  }
  return names;
}

function declaredExports(statement: ts.Statement): string[] {
  if (!ts.canHaveModifiers(statement)) return [];
  const modifiers = new Set(ts.getModifiers(statement)?.map(({ kind }) => kind));
  if (!modifiers.has(ts.SyntaxKind.ExportKeyword)) return [];
  if (modifiers.has(ts.SyntaxKind.DefaultKeyword)) return ['default'];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : boundNames(element.name),
  );
}
