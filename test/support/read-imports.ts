import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

export type Import = {
  /** Path of the importing module relative to the project, for example `app/http/json.server.ts`. */
  readonly from: string;
  /** Path of an own module, or the name of a package or built-in module. */
  readonly to: string;
  readonly isOwn: boolean;
  readonly isType: boolean;
};

/** Every TypeScript module below the given folders, without tests. */
export function listModules(folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** The imports and re-exports of one module, dynamic imports included. */
export function readImports(from: string): readonly Import[] {
  return importsOf(from, readFileSync(join(ROOT, from), 'utf8'));
}

/** The imports of a module's text. */
export function importsOf(from: string, text: string): readonly Import[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, isType: boolean) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    found.push({ from, ...resolveImport(from, specifier.text), isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.isTypeOnly) return true;
  const names = importClause.namedBindings;
  if (importClause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function resolveImport(from: string, specifier: string): { to: string; isOwn: boolean } {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('#app/')) return { to: `app/${path.slice(5)}`, isOwn: true };
  if (path.startsWith('#db/')) return { to: `db/${path.slice(4)}`, isOwn: true };
  if (path.startsWith('.')) return { to: posix.join(dirname(from), path), isOwn: true };
  return { to: path, isOwn: false };
}
