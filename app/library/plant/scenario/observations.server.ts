import ts from 'typescript';
import { walk } from '../../import/syntax.server.ts';

/** A value that a test looks at, or could look at. */
export type Observation = {
  readonly id: number;
  /** `expect(…).…(…)`, the declaration of a value, or a call whose result nobody keeps. */
  readonly origin: 'expect' | 'declared' | 'called';
  readonly how: 'see' | 'settle' | 'throws';
  /** The whole expression that is looked at in place of; for a declared value, its statement. */
  readonly chain: ts.Node;
  readonly subject: ts.Node;
  /** The part of the subject that is looked at: all of it, or how long it is. */
  readonly part: '' | '.length';
};

type Body = { readonly body: ts.ArrowFunction | ts.FunctionExpression };

/** Everything that the tests of a file assert, and the results of calls in them that they do not. */
export function observe(tree: ts.SourceFile, tests: readonly Body[]): readonly Observation[] {
  const found: Omit<Observation, 'id'>[] = [];
  walk(tree, (node) => {
    const expected = expectationOf(node);
    if (expected !== null) found.push(expected);
  });
  const expected = new Set(found.map(({ chain }) => chain));
  for (const { body } of tests) {
    if (!ts.isBlock(body.body)) continue;
    for (const statement of body.body.statements) found.push(...resultsOf(statement, expected));
  }
  return found.map((observation, id) => ({ ...observation, id }));
}

/** `expect(subject)` with its whole chain; null for anything else, also for a chain that does not end in a call. */
function expectationOf(node: ts.Node): Omit<Observation, 'id'> | null {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'expect')
    return null;
  const [subject] = node.arguments;
  if (subject === undefined) return null;
  const names: string[] = [];
  let chain: ts.Node = node;
  while (ts.isPropertyAccessExpression(chain.parent) && chain.parent.expression === chain) {
    names.push(chain.parent.name.text);
    chain = chain.parent;
    if (ts.isCallExpression(chain.parent) && chain.parent.expression === chain) {
      chain = chain.parent;
      break;
    }
  }
  if (!ts.isCallExpression(chain) || chain === node) return null;
  const isSettled = names.includes('resolves') || names.includes('rejects');
  const isThrown = names.some((name) => name.startsWith('toThrow'));
  const how = isSettled ? 'settle' : isThrown ? 'throws' : 'see';
  const isLength = how === 'see' && names.at(-1) === 'toHaveLength';
  return { origin: 'expect', how, chain, subject, part: isLength ? '.length' : '' };
}

/** Results of calls at the top of a test: kept in a constant, or not kept at all. */
function resultsOf(statement: ts.Statement, expected: ReadonlySet<ts.Node>): Omit<Observation, 'id'>[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer !== undefined && isCall(initializer)
        ? boundNames(name).map((subject) => ({
            origin: 'declared' as const,
            how: 'see' as const,
            chain: statement,
            subject,
            part: '' as const,
          }))
        : [],
    );
  }
  if (!ts.isExpressionStatement(statement) || !isCall(statement.expression)) return [];
  const { expression } = statement;
  const inner = ts.isAwaitExpression(expression) ? expression.expression : expression;
  if (expected.has(inner)) return [];
  return [{ origin: 'called', how: 'see', chain: expression, subject: expression, part: '' }];
}

function isCall(node: ts.Expression): boolean {
  return ts.isCallExpression(ts.isAwaitExpression(node) ? node.expression : node);
}

function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
