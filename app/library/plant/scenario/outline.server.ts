import ts from 'typescript';
import { treeOf } from '../../import/syntax.server.ts';
import { listAlternatives } from './alternatives.server.ts';
import { observe, type Observation } from './observations.server.ts';

/** A stretch of a test file that can be varied, and the texts that may stand in its place. */
export type Site = { readonly id: number; readonly node: ts.Node; readonly alternatives: readonly string[] };

type TestBody = ts.ArrowFunction | ts.FunctionExpression;

/** A test that can be run in scenarios. */
export type OutlinedTest = {
  readonly index: number;
  readonly title: string;
  readonly call: ts.CallExpression;
  readonly body: TestBody;
  /** The rows of its table; null for a test without one. */
  readonly rows: readonly ts.Expression[] | null;
  /** The blocks around it, the file first. */
  readonly scopes: readonly (ts.SourceFile | ts.Block)[];
};

export type Outline = {
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly tests: readonly OutlinedTest[];
  readonly sites: readonly Site[];
  readonly observations: readonly Observation[];
  /** Ids of observations that depend on chance. */
  readonly ignored: readonly number[];
};

/** The tests of a visible test file, what can be varied in them and what they look at. */
export function outlineScenarios(path: string, text: string): Outline {
  const tree = treeOf({ path, text });
  const tests: OutlinedTest[] = [];
  findTests(tree.statements, [tree], tests);
  const rows = new Set<ts.Node>(tests.flatMap((test) => test.rows ?? []));
  const observations = observe(tree, tests);
  const expectations = new Map(
    observations.filter(({ origin }) => origin === 'expect').map(({ chain, subject }) => [chain, subject]),
  );
  const sites: Site[] = [];
  const look = (node: ts.Node, isLive: boolean): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    const expected = expectations.get(node);
    if (expected !== undefined) return look(expected, isLive);
    const isLiveHere = isLive || rows.has(node) || (ts.isFunctionLike(node) && !isGroupBody(node));
    const alternatives = isLiveHere && !rows.has(node) ? listAlternatives(node) : [];
    if (alternatives.length > 0) sites.push({ id: sites.length, node, alternatives });
    ts.forEachChild(node, (child) => look(child, isLiveHere));
  };
  look(tree, false);
  return { path, tree, tests, sites, observations, ignored: [] };
}

/** Name and callback of `it('…', () => {…})` and `it.each([…])('…', (…) => {…})`. */
function findTests(
  statements: readonly ts.Statement[],
  scopes: OutlinedTest['scopes'],
  found: OutlinedTest[],
): void {
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
    const call = statement.expression;
    const [name, body] = call.arguments;
    if (name === undefined || body === undefined || !isFunctionValue(body)) continue;
    if (isNamed(call.expression, GROUPS)) {
      if (ts.isBlock(body.body)) findTests(body.body.statements, [...scopes, body.body], found);
      continue;
    }
    const rows = tableOf(call.expression);
    if (rows === undefined || (rows === null && body.parameters.length > 0)) continue;
    const title = ts.isStringLiteralLike(name) ? name.text : name.getText();
    found.push({ index: found.length, title, call, body, rows, scopes });
  }
}

const TESTS = new Set(['it', 'test']);
const GROUPS = new Set(['describe', 'suite']);

/** The rows of a table, null for a plain test, undefined for anything else. */
function tableOf(callee: ts.Expression): readonly ts.Expression[] | null | undefined {
  if (isNamed(callee, TESTS)) return null;
  if (!ts.isCallExpression(callee) || !ts.isPropertyAccessExpression(callee.expression)) return undefined;
  const { expression: root, name } = callee.expression;
  if (!isNamed(root, TESTS) || name.text !== 'each') return undefined;
  let table = callee.arguments[0];
  while (table !== undefined && (ts.isAsExpression(table) || ts.isSatisfiesExpression(table)))
    table = table.expression;
  if (table === undefined || !ts.isArrayLiteralExpression(table)) return undefined;
  return table.elements.some(ts.isSpreadElement) ? undefined : table.elements;
}

function isNamed(node: ts.Node, names: ReadonlySet<string>): boolean {
  return ts.isIdentifier(node) && names.has(node.text);
}

function isFunctionValue(node: ts.Node): node is TestBody {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function isGroupBody(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && isNamed(node.parent.expression, GROUPS);
}
