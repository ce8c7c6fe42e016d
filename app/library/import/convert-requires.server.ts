import ts from 'typescript';
import { applyEdits, type Edit } from '#app/domain/import/apply-edits.ts';
import { baseName } from '#app/domain/import/name-module.ts';
import type { ModuleShape } from './module-shape.server.ts';
import { freeName, treeOf, walk, type Source } from './syntax.server.ts';

/** What an import of a specifier can name. */
export type FindShape = (specifier: string) => ModuleShape;

/**
 * The file with `require('…')`, `import('…')` and `import x = require('…')` turned into import declarations. Where the
 * call stands in an expression, its value is imported at the top: it is loaded once, before everything else.
 */
export function convertRequires(source: Source, shapeOf: FindShape): Source {
  const tree = treeOf(source);
  const edits: Edit[] = [];
  const hoisted = new Map<string, string>();
  const hoist = (specifier: string, isNamespace: boolean): string => {
    const key = `${isNamespace ? '* as ' : ''}${specifier}`;
    const name =
      hoisted.get(key) ??
      freeName([source.text, ...hoisted.values()].join(' '), `${baseName(specifier)}Module`);
    hoisted.set(key, name);
    return name;
  };
  walk(tree, (node) => {
    if (ts.isVariableStatement(node)) {
      const text = importStatement(node, tree, shapeOf);
      if (text === null) return undefined;
      edits.push({ start: node.getStart(), end: node.getEnd(), text });
      return 'skip';
    }
    if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      const specifier = literalOf(node.moduleReference.expression);
      if (specifier === null) return undefined;
      const text = wholeImport(node.name.text, specifier, shapeOf(specifier));
      edits.push({ start: node.getStart(), end: node.getEnd(), text });
      return 'skip';
    }
    if (isMainTest(node)) {
      edits.push({ start: node.getStart(), end: node.getEnd(), text: 'false' });
      return 'skip';
    }
    const required = requiredBy(node);
    if (required !== null) {
      const isNamespace = !shapeOf(required).hasDefault;
      const isWhole = ts.isExpressionStatement(node.parent);
      edits.push({
        start: node.getStart(),
        end: node.getEnd(),
        text: isWhole ? `import ${quote(required)}` : hoist(required, isNamespace),
      });
      return 'skip';
    }
    const imported = importedBy(node);
    if (imported !== null)
      edits.push({
        start: node.getStart(),
        end: node.getEnd(),
        text: `Promise.resolve(${hoist(imported, true)})`,
      });
    return undefined;
  });
  const top = [...hoisted].map(([key, name]) => {
    const isNamespace = key.startsWith('* as ');
    return `import ${isNamespace ? '* as ' : ''}${name} from ${quote(key.replace(/^\* as /, ''))};\n`;
  });
  const at = tree.statements[0]?.getStart() ?? 0;
  return {
    ...source,
    text: applyEdits(source.text, [
      ...(top.length > 0 ? [{ start: at, end: at, text: top.join('') }] : []),
      ...edits,
    ]),
  };
}

/** The specifiers of all static and dynamic imports, exports and requires of a file, each with its node. */
export function listSpecifiers(
  tree: ts.SourceFile,
): readonly { readonly specifier: string; readonly node: ts.Node }[] {
  const found: { specifier: string; node: ts.Node }[] = [];
  const add = (specifier: string | null, node: ts.Node) => {
    if (specifier !== null) found.push({ specifier, node });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(literalOf(node.moduleSpecifier), node.moduleSpecifier);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(literalOf(node.moduleSpecifier), node.moduleSpecifier);
    if (ts.isExternalModuleReference(node)) add(literalOf(node.expression), node.expression);
    if (ts.isCallExpression(node)) add(requiredBy(node) ?? importedBy(node), node.arguments[0] ?? node);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(literalOf(node.argument.literal), node.argument.literal);
  });
  return found;
}

/** `const x = require('…')` or `const { a, b: c } = require('…')` at the top of the file, as imports. */
function importStatement(node: ts.VariableStatement, tree: ts.SourceFile, shapeOf: FindShape): string | null {
  if (!ts.isSourceFile(node.parent)) return null;
  const lines: string[] = [];
  for (const { name, initializer, type } of node.declarationList.declarations) {
    const specifier = initializer === undefined ? null : requiredBy(initializer);
    if (specifier === null || type !== undefined) return null;
    const shape = shapeOf(specifier);
    if (ts.isIdentifier(name)) {
      if (isReassigned(name.text, tree)) return null;
      lines.push(wholeImport(name.text, specifier, shape));
    } else {
      const names = ts.isObjectBindingPattern(name) ? namedImports(name, shape) : null;
      if (names === null) return null;
      lines.push(`import { ${names.join(', ')} } from ${quote(specifier)};`);
    }
  }
  return lines.join('\n');
}

function namedImports(pattern: ts.ObjectBindingPattern, { names }: ModuleShape): readonly string[] | null {
  const imported: string[] = [];
  for (const { name, propertyName, initializer, dotDotDotToken } of pattern.elements) {
    if (!ts.isIdentifier(name) || initializer !== undefined || dotDotDotToken !== undefined) return null;
    if (propertyName !== undefined && !ts.isIdentifier(propertyName)) return null;
    const wanted = propertyName?.text ?? name.text;
    if (!names.has(wanted)) return null;
    imported.push(wanted === name.text ? wanted : `${wanted} as ${name.text}`);
  }
  return imported;
}

function wholeImport(name: string, specifier: string, { hasDefault }: ModuleShape): string {
  return `import ${hasDefault ? '' : '* as '}${name} from ${quote(specifier)};`;
}

function isReassigned(name: string, tree: ts.SourceFile): boolean {
  let isFound = false;
  walk(tree, (node) => {
    if (ts.isBinaryExpression(node) && ts.isIdentifier(node.left) && node.left.text === name)
      isFound ||= node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  });
  return isFound;
}

function requiredBy(node: ts.Node): string | null {
  const isRequire =
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isRequire && node.arguments.length === 1 ? literalOf(node.arguments[0]) : null;
}

function importedBy(node: ts.Node): string | null {
  const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport ? literalOf(node.arguments[0]) : null;
}

function isMainTest(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    /^(?:require\.main\s*={2,3}\s*module|module\s*={2,3}\s*require\.main)$/.test(node.getText())
  );
}

function literalOf(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function quote(specifier: string): string {
  return `'${specifier}'`;
}
