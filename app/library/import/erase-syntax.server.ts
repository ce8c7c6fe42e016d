import ts from 'typescript';
import { applyEdits, type Edit } from '#app/domain/import/apply-edits.ts';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { eraseEnums } from './erase-enums.server.ts';
import { lineAt, treeOf, walk, type Source } from './syntax.server.ts';

/**
 * TypeScript whose types can be erased in place: enums become objects, parameter properties become fields, angle-bracket
 * assertions become `as`, plain namespaces become objects. Throws, with the line, for what cannot be rewritten faithfully.
 */
export function eraseSyntax(source: Source): Source {
  const tree = treeOf(source);
  refuse(tree, source.name);
  const edits = [
    ...eraseEnums(tree, source.name),
    ...eraseParameterProperties(tree),
    ...eraseSmall(tree, source.name),
  ];
  const text = applyEdits(source.text, edits);
  // A constructor may hold an assertion that its own edit covers: such leftovers are found in a second round.
  return edits.length === 0 || text === source.text ? { ...source, text } : eraseSyntax({ ...source, text });
}

function refuse(tree: ts.SourceFile, file: string): void {
  walk(tree, (node) => {
    const say = (what: string) => {
      throw new ImportProblem(what, { file, line: lineAt(node) });
    };
    if (ts.isDecorator(node)) say('Decorators do not run in the sandbox. Write what they do by hand.');
    if (node.kind === ts.SyntaxKind.AccessorKeyword)
      say('"accessor" fields do not run in the sandbox. Write a getter and a setter.');
    if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node))
      say(
        'JSX needs a framework, which the sandbox does not have. Move the logic into a module without JSX.',
      );
  });
}

function eraseParameterProperties(tree: ts.SourceFile): readonly Edit[] {
  const edits: Edit[] = [];
  walk(tree, (node) => {
    if (!ts.isConstructorDeclaration(node) || node.body === undefined) return;
    const properties = node.parameters.filter((parameter) =>
      ts.isParameterPropertyDeclaration(parameter, node),
    );
    if (properties.length === 0) return;
    const indent = indentOf(node);
    const fields: string[] = [];
    const assignments: string[] = [];
    for (const parameter of properties) {
      const modifiers = (parameter.modifiers ?? []).map((modifier) => modifier.getText()).join(' ');
      const name = parameter.name.getText();
      const type = parameter.type === undefined ? '' : `: ${parameter.type.getText()}`;
      fields.push(
        `${modifiers} ${name}${parameter.questionToken === undefined ? '' : '?'}${type};\n${indent}`,
      );
      assignments.push(`this.${name} = ${name};`);
      edits.push({ start: parameter.getStart(), end: parameter.name.getStart(), text: '' });
    }
    const inner = `\n${indent}  `;
    const first = node.body.statements.find(isSuperCall);
    const at = first?.getEnd() ?? node.body.getStart() + 1;
    const isEmpty = node.body.statements.length === 0 && !/\S/.test(node.body.getText().slice(1, -1));
    const end = isEmpty ? `\n${indent}` : '';
    edits.push({ start: node.getStart(), end: node.getStart(), text: fields.join('') });
    edits.push({
      start: at,
      end: isEmpty ? node.body.getEnd() - 1 : at,
      text: `${inner}${assignments.join(inner)}${end}`,
    });
  });
  return edits;
}

function eraseSmall(tree: ts.SourceFile, file: string): readonly Edit[] {
  const edits: Edit[] = [];
  walk(tree, (node) => {
    if (ts.isTypeAssertionExpression(node)) {
      const { expression, type } = node;
      edits.push({
        start: node.getStart(),
        end: node.getEnd(),
        text: `(${expression.getText()} as ${type.getText()})`,
      });
    }
    if (ts.isExportAssignment(node) && node.isExportEquals === true)
      edits.push({ start: node.getStart(), end: node.expression.getStart(), text: 'export default ' });
    if (ts.isModuleDeclaration(node) && !isDeclared(node)) edits.push(namespaceObject(node, file));
  });
  return edits;
}

/** A namespace of constants and functions as an object that a function makes. */
function namespaceObject(node: ts.ModuleDeclaration, file: string): Edit {
  const { body } = node;
  const say = (what: string, at: ts.Node): never => {
    throw new ImportProblem(
      `The namespace ${node.name.getText()} ${what}. Make its members exports of the file.`,
      { file, line: lineAt(at) },
    );
  };
  if (body === undefined || !ts.isModuleBlock(body)) return say('is nested', node);
  const names: string[] = [];
  const edits: Edit[] = [];
  for (const statement of body.statements) {
    if (
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isModuleDeclaration(statement)
    )
      return say('holds types or namespaces', statement);
    const word = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : undefined;
    if (word === undefined) continue;
    edits.push({
      start: word.getStart() - body.getStart(),
      end: word.getEnd() + 1 - body.getStart(),
      text: '',
    });
    if (ts.isVariableStatement(statement)) {
      if ((statement.declarationList.flags & ts.NodeFlags.Const) === 0)
        return say('exports a variable that can change', statement);
      names.push(...statement.declarationList.declarations.map(({ name }) => name.getText()));
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name)
      names.push(statement.name.text);
  }
  const inner = applyEdits(body.getText(), edits).replace(
    /\}$/,
    `  return { ${names.join(', ')} };\n${indentOf(node)}}`,
  );
  const exported = (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    ? 'export '
    : '';
  return {
    start: node.getStart(),
    end: node.getEnd(),
    text: `${exported}const ${node.name.getText()} = (() => ${inner})();`,
  };
}

function isDeclared(node: ts.ModuleDeclaration): boolean {
  return (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
}

function isSuperCall(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword
  );
}

function indentOf(node: ts.Node): string {
  const { text } = node.getSourceFile();
  const start = text.lastIndexOf('\n', node.getStart() - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
}
