import ts from 'typescript';
import { rootName } from './convert-test-api.server.ts';
import { treeOf, walk, type Source } from './syntax.server.ts';

/** Rows of a table of tests: the elements of an array literal. */
type Rows = { readonly elements: readonly ts.Expression[] };

/** The smallest statement that registers tests and can be cut out, and the table that it runs over, if it has one. */
type UnitNode = { readonly statement: ts.Statement; readonly rows: Rows | null };

/** A `describe`, loop or block around tests; without any of them it goes too. */
type GroupNode = { readonly statement: ts.Statement; readonly units: readonly number[] };

export type TestOutline = {
  readonly tree: ts.SourceFile;
  readonly units: readonly UnitNode[];
  readonly groups: readonly GroupNode[];
  /** The calls that give a test its title. */
  readonly titles: readonly ts.CallExpression[];
};

const TESTS = ['it', 'test', 'specify'];
const GROUPS = new Set(['describe', 'suite']);
const NO_TITLE = /\.(?:each|for|skipIf|runIf)$/;

/** The tests of a file: what can be taken out alone, and what is around it. */
export function outlineTests(source: Pick<Source, 'path' | 'text'>): TestOutline {
  const tree = treeOf(source);
  const names = testNames(tree);
  const wrappers = wrapperNames(tree, names);
  const units: UnitNode[] = [];
  const groups: GroupNode[] = [];
  const registers = (node: ts.Node) =>
    contains(node, (call) => isRegistration(call, names) || wrappers.has(rootName(call.expression) ?? ''));

  const visit = (statements: readonly ts.Statement[], isInLoop: boolean): void => {
    for (const statement of statements) {
      if (
        ts.isFunctionDeclaration(statement) ||
        ts.isVariableStatement(statement) ||
        ts.isClassDeclaration(statement)
      )
        continue;
      if (!registers(statement)) continue;
      const inner = innerStatements(statement);
      if (inner === null) {
        units.push({ statement, rows: isInLoop ? null : tableOf(statement, tree) });
        continue;
      }
      const first = units.length;
      visit(inner.statements, isInLoop || inner.isLoop);
      const own = units.slice(first);
      const [only] = own;
      const rows = inner.isLoop && !isInLoop && own.length === 1 ? arrayOf(inner.table, tree) : null;
      if (only !== undefined && rows !== null) units[first] = { ...only, rows };
      groups.push({ statement, units: own.map((_, index) => first + index) });
    }
  };
  visit(tree.statements, false);
  const titles: ts.CallExpression[] = [];
  walk(tree, (node) => {
    if (ts.isCallExpression(node) && isRegistration(node, names)) titles.push(node);
  });
  return { tree, units, groups, titles };
}

/** `it` and `test`, and what they were renamed to on import. */
function testNames(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set(TESTS);
  walk(tree, (node) => {
    if (ts.isImportSpecifier(node) && TESTS.includes(node.propertyName?.text ?? ''))
      names.add(node.name.text);
  });
  return names;
}

function isRegistration(call: ts.CallExpression, names: ReadonlySet<string>): boolean {
  if (ts.isCallExpression(call.parent) && call.parent.expression === call) return false;
  return names.has(rootName(call.expression) ?? '') && !NO_TITLE.test(call.expression.getText());
}

/** Functions of the file that register tests when they are called. */
function wrapperNames(tree: ts.SourceFile, names: ReadonlySet<string>): ReadonlySet<string> {
  const wrappers = new Set<string>();
  for (let before = -1; before !== wrappers.size;) {
    before = wrappers.size;
    walk(tree, (node) => {
      const isFunction =
        ts.isFunctionDeclaration(node) ||
        (ts.isVariableDeclaration(node) && isFunctionValue(node.initializer));
      if (!isFunction || node.name === undefined || !ts.isIdentifier(node.name)) return;
      if (
        contains(node, (call) => isRegistration(call, names) || wrappers.has(rootName(call.expression) ?? ''))
      )
        wrappers.add(node.name.text);
    });
  }
  return wrappers;
}

function isFunctionValue(node: ts.Node | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

function contains(node: ts.Node, isWanted: (call: ts.CallExpression) => boolean): boolean {
  let isFound = false;
  walk(node, (child) => {
    if (isFound) return 'skip';
    if (ts.isCallExpression(child) && isWanted(child)) isFound = true;
    return undefined;
  });
  return isFound;
}

type Inner = {
  readonly statements: readonly ts.Statement[];
  readonly isLoop: boolean;
  readonly table: ts.Expression | null;
};

/** The statements inside a `describe`, a loop, a condition or a block; null for what is cut as one. */
function innerStatements(statement: ts.Statement): Inner | null {
  if (ts.isBlock(statement)) return { statements: statement.statements, isLoop: false, table: null };
  if (ts.isForOfStatement(statement) && ts.isBlock(statement.statement))
    return { statements: statement.statement.statements, isLoop: true, table: statement.expression };
  if ((ts.isForStatement(statement) || ts.isForInStatement(statement)) && ts.isBlock(statement.statement))
    return { statements: statement.statement.statements, isLoop: true, table: null };
  if (
    ts.isIfStatement(statement) &&
    ts.isBlock(statement.thenStatement) &&
    statement.elseStatement === undefined
  )
    return { statements: statement.thenStatement.statements, isLoop: false, table: null };
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return null;
  const call = statement.expression;
  const body = call.arguments.find((argument) => isFunctionValue(argument));
  if (
    body === undefined ||
    !(ts.isArrowFunction(body) || ts.isFunctionExpression(body)) ||
    !ts.isBlock(body.body)
  )
    return null;
  const { statements } = body.body;
  if (GROUPS.has(rootName(call.expression) ?? ''))
    return { statements, isLoop: /\.(?:each|for)\b/.test(call.expression.getText()), table: null };
  const isForEach = ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'forEach';
  return isForEach && ts.isPropertyAccessExpression(call.expression)
    ? { statements, isLoop: true, table: call.expression.expression }
    : null;
}

/** The table of `it.each(table)(…)`. */
function tableOf(statement: ts.Statement, tree: ts.SourceFile): Rows | null {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return null;
  const made = statement.expression.expression;
  if (!ts.isCallExpression(made) || !/\.(?:each|for)$/.test(made.expression.getText())) return null;
  return arrayOf(made.arguments[0] ?? null, tree);
}

/** The elements of an array literal, or of the constant that holds one and is used nowhere else. */
function arrayOf(node: ts.Expression | null, tree: ts.SourceFile): Rows | null {
  if (node === null) return null;
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node))
    return arrayOf(node.expression, tree);
  if (ts.isArrayLiteralExpression(node))
    return node.elements.some(ts.isSpreadElement) ? null : { elements: [...node.elements] };
  if (!ts.isIdentifier(node)) return null;
  let uses = 0;
  let value: ts.Expression | undefined;
  walk(tree, (child) => {
    if (ts.isIdentifier(child) && child.text === node.text) uses += 1;
    if (ts.isVariableDeclaration(child) && ts.isIdentifier(child.name) && child.name.text === node.text)
      value = child.initializer;
  });
  return uses === 2 && value !== undefined && !ts.isIdentifier(value) ? arrayOf(value, tree) : null;
}
