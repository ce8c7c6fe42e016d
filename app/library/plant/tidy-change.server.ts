import ts from 'typescript';
import { treeOf } from '../import/syntax.server.ts';

type Stretch = { readonly start: number; readonly end: number };
type Edit = Stretch & { readonly text: string };

/**
 * The file with constant conditions resolved at the place of a change, as a person would write it: `if (false) …` goes,
 * `true && x` is `x`. Null when what is left could not have been written in earnest: code after a sure return, an empty
 * block, a loop without end.
 */
export function tidyChange(path: string, text: string, changed: Stretch): string | null {
  let current = { text, ...changed };
  for (;;) {
    const node = nodeAt(treeOf({ path, text: current.text }), current);
    if (node === null) return current.text;
    const next = simplify(node);
    if (next === 'silly') return null;
    if (next === null) return current.text;
    current = {
      text: current.text.slice(0, next.start) + next.text + current.text.slice(next.end),
      start: next.start,
      end: next.start + next.text.length,
    };
  }
}

/** The outermost node that covers exactly the stretch, white space around it apart. */
function nodeAt(tree: ts.SourceFile, { start, end }: Stretch): ts.Node | null {
  let found: ts.Node | null = null;
  const look = (node: ts.Node): void => {
    if (node.getStart() === start && node.getEnd() === end && !ts.isSourceFile(node)) found ??= node;
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

function simplify(node: ts.Node): Edit | 'silly' | null {
  if (ts.isBlock(node) && node.statements.length === 0) return simplifyEmptyBlock(node);
  const value = constantOf(node);
  if (value === null) return null;
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return replace(parent, String(value));
  if (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken)
    return replace(parent, String(!value));
  if (ts.isBinaryExpression(parent)) return simplifyLogic(parent, node, value);
  if (ts.isConditionalExpression(parent) && parent.condition === node)
    return replace(parent, (value ? parent.whenTrue : parent.whenFalse).getText());
  if (ts.isIfStatement(parent)) return simplifyIf(parent, value);
  if (ts.isWhileStatement(parent) || ts.isDoStatement(parent) || ts.isForStatement(parent))
    return value ? 'silly' : remove(parent);
  return null;
}

function constantOf(node: ts.Node): boolean | null {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  return node.kind === ts.SyntaxKind.FalseKeyword ? false : null;
}

function simplifyLogic(parent: ts.BinaryExpression, side: ts.Node, value: boolean): Edit | null {
  const other = parent.left === side ? parent.right : parent.left;
  switch (parent.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return replace(parent, value ? other.getText() : 'false');
    case ts.SyntaxKind.BarBarToken:
      return replace(parent, value ? 'true' : other.getText());
    default:
      return null;
  }
}

function simplifyIf(statement: ts.IfStatement, value: boolean): Edit | 'silly' {
  const taken = value ? statement.thenStatement : statement.elseStatement;
  if (taken === undefined) return remove(statement);
  const siblings = ts.isBlock(statement.parent) ? statement.parent.statements : [];
  const isLast = siblings.at(-1) === statement;
  if (!isLast && leaves(taken)) return 'silly';
  if (!ts.isBlock(taken)) return replace(statement, taken.getText());
  const inside = taken.getText().slice(1, -1).trim();
  return replace(statement, inside.replace(/^ {2}/gm, ''));
}

/** Whether control never goes on behind a statement. */
function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isBreakOrContinueStatement(last))
  );
}

/** An `if` or loop without a body goes; an empty `catch` is written every day; an empty function is not. */
function simplifyEmptyBlock(block: ts.Block): Edit | 'silly' | null {
  const { parent } = block;
  if (ts.isCatchClause(parent)) return null;
  if (ts.isIfStatement(parent)) {
    if (parent.elseStatement === undefined) return remove(parent);
    if (parent.elseStatement !== block) return 'silly';
    return { start: parent.thenStatement.getEnd(), end: parent.getEnd(), text: '' };
  }
  return ts.isIterationStatement(parent, false) ? remove(parent) : 'silly';
}

function replace(node: ts.Node, text: string): Edit {
  return { start: node.getStart(), end: node.getEnd(), text };
}

/** Takes a statement out with its line break and indentation; one that a clause needs cannot go. */
function remove(node: ts.Statement): Edit | 'silly' {
  if (!ts.isBlock(node.parent) && !ts.isSourceFile(node.parent)) return 'silly';
  const text = node.getSourceFile().text;
  const lineStart = text.lastIndexOf('\n', node.getStart() - 1) + 1;
  const lineEnd = text.indexOf('\n', node.getEnd());
  const isAlone =
    text.slice(lineStart, node.getStart()).trim() === '' &&
    text.slice(node.getEnd(), lineEnd < 0 ? undefined : lineEnd).trim() === '';
  return isAlone
    ? { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1, text: '' }
    : replace(node, '');
}
