import ts from 'typescript';
import type { Edit } from '#app/domain/import/apply-edits.ts';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { lineAt, walk } from './syntax.server.ts';

/**
 * Edits that turn each enum into an object with the same keys and values at run time, reverse keys included, and a type
 * of the same name. Throws for a member whose value cannot be worked out here.
 */
export function eraseEnums(tree: ts.SourceFile, name: string): readonly Edit[] {
  const edits: Edit[] = [];
  const enums = new Set<string>();
  walk(tree, (node) => {
    if (!ts.isEnumDeclaration(node)) return;
    if (enums.has(node.name.text))
      throw new ImportProblem(`The enum ${node.name.text} is declared twice. Make it one.`, {
        file: name,
        line: lineAt(node),
      });
    enums.add(node.name.text);
    edits.push({ start: node.getStart(), end: node.getEnd(), text: enumObject(node, name) });
  });
  walk(tree, (node) => {
    if (ts.isTypeReferenceNode(node) && ts.isQualifiedName(node.typeName)) {
      const { left } = node.typeName;
      if (ts.isIdentifier(left) && enums.has(left.text))
        edits.push({ start: node.getStart(), end: node.getStart(), text: 'typeof ' });
    }
  });
  return edits;
}

function enumObject(node: ts.EnumDeclaration, name: string): string {
  const values = new Map<string, string | number>();
  let next: number | null = 0;
  for (const member of node.members) {
    const key =
      ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)
        ? member.name.text
        : member.name.getText();
    const value: string | number | null =
      member.initializer === undefined ? next : valueOf(member.initializer, values);
    if (value === null)
      throw new ImportProblem(
        `The value of ${node.name.text}.${key} cannot be worked out here. Write the number or text.`,
        {
          file: name,
          line: lineAt(member),
        },
      );
    values.set(key, value);
    next = typeof value === 'number' ? value + 1 : null;
  }
  const modifiers = node.modifiers ?? [];
  const isConst = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ConstKeyword);
  const exported = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ? 'export ' : '';
  const reverse = isConst ? [] : [...values].filter(([, value]) => typeof value === 'number');
  const keys = [...values.keys()].map((key) => JSON.stringify(key)).join(' | ');
  return [
    `${exported}const ${node.name.text} = {`,
    ...[...values].map(([key, value]) => `  ${propertyName(key)}: ${literal(value)},`),
    ...reverse.map(([key, value]) => `  ${Number(value) < 0 ? `[${value}]` : value}: ${literal(key)},`),
    '} as const;',
    `${exported}type ${node.name.text} = (typeof ${node.name.text})[${keys === '' ? 'never' : keys}];`,
  ].join('\n');
}

/** The value of a constant enum expression, as the language defines it; null for anything else. */
function valueOf(node: ts.Expression, known: ReadonlyMap<string, string | number>): string | number | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isParenthesizedExpression(node)) return valueOf(node.expression, known);
  if (ts.isIdentifier(node)) return known.get(node.text) ?? null;
  if (ts.isPropertyAccessExpression(node)) return known.get(node.name.text) ?? null;
  if (ts.isPrefixUnaryExpression(node)) {
    const value = valueOf(node.operand, known);
    if (typeof value !== 'number') return null;
    if (node.operator === ts.SyntaxKind.MinusToken) return -value;
    return node.operator === ts.SyntaxKind.TildeToken ? ~value : null;
  }
  if (!ts.isBinaryExpression(node)) return null;
  const [a, b] = [valueOf(node.left, known), valueOf(node.right, known)];
  return typeof a === 'number' && typeof b === 'number' ? calculate(a, node.operatorToken.kind, b) : null;
}

function calculate(a: number, operator: ts.SyntaxKind, b: number): number | null {
  switch (operator) {
    case ts.SyntaxKind.PlusToken:
      return a + b;
    case ts.SyntaxKind.MinusToken:
      return a - b;
    case ts.SyntaxKind.AsteriskToken:
      return a * b;
    case ts.SyntaxKind.BarToken:
      return a | b;
    case ts.SyntaxKind.AmpersandToken:
      return a & b;
    case ts.SyntaxKind.LessThanLessThanToken:
      return a << b;
    default:
      return null;
  }
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, '\\$&')}'`;
}
