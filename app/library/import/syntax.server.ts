import ts from 'typescript';
import { ImportProblem } from '#app/domain/import/import-problem.ts';

/** A source file in the course of its conversion: `name` is what messages call it, `path` decides the language. */
export type Source = { readonly path: string; readonly name: string; readonly text: string };

/** The syntax tree of a source; throws with the line of the first syntax error. */
export function parseSource({ path, name, text }: Source): ts.SourceFile {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, allowJs: true },
  });
  const [first] = diagnostics.filter(({ category }) => category === ts.DiagnosticCategory.Error);
  if (first !== undefined) {
    const line = text.slice(0, first.start ?? 0).split('\n').length;
    throw new ImportProblem(`Syntax error: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`, {
      file: name,
      line,
    });
  }
  return treeOf({ path, text });
}

/** The syntax tree of a source that is known to parse. */
export function treeOf({ path, text }: Pick<Source, 'path' | 'text'>): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Calls `see` with a node and everything below it; what is below is left out when `see` returns `skip`. */
export function walk(node: ts.Node, see: (node: ts.Node) => unknown): void {
  if (see(node) === 'skip') return;
  ts.forEachChild(node, (child) => walk(child, see));
}

/** The line of a node, from 1. */
export function lineAt(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** Whether an identifier is read or written as a variable, not the name of a property, label or declaration. */
export function isVariableUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isQualifiedName(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent))
    return false;
  if (
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isGetAccessor(parent) ||
    ts.isSetAccessor(parent)
  )
    return parent.name !== node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  if (ts.isFunctionLike(parent) || ts.isClassLike(parent) || ts.isLabeledStatement(parent)) return false;
  return !(ts.isPropertySignature(parent) || ts.isEnumMember(parent) || ts.isMetaProperty(parent));
}

/** Every name that a file declares or imports, at any depth. */
export function declaredNames(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: ts.Node | undefined) => {
    if (name !== undefined && ts.isIdentifier(name)) names.add(name.text);
  };
  walk(tree, (node) => {
    if (
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isFunctionExpression(node) ||
      ts.isClassLike(node) ||
      ts.isImportClause(node) ||
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node) ||
      ts.isEnumDeclaration(node)
    )
      add(node.name);
  });
  return names;
}

/** Names of values declared by the statements of the file itself. */
export function topLevelNames(tree: ts.SourceFile): ReadonlySet<string> {
  return namesOf(tree.statements);
}

/** Names of values that these statements declare. */
export function namesOf(statements: readonly ts.Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const addBinding = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else for (const element of name.elements) if (ts.isBindingElement(element)) addBinding(element.name);
  };
  for (const statement of statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) addBinding(name);
    else if (
      (ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement) ||
        ts.isEnumDeclaration(statement)) &&
      statement.name !== undefined
    )
      names.add(statement.name.text);
  }
  return names;
}

/** A name that the text does not contain: the wish, or the wish with a number. */
export function freeName(text: string, wish: string): string {
  const base = wish
    .replace(/[^\w$]+(\w?)/g, (_, next: string) => next.toUpperCase())
    .replace(/^(?=\d)|^$/, '_');
  let name = base;
  for (
    let number = 2;
    new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text);
    number += 1
  )
    name = `${base}${number}`;
  return name;
}
