import ts from 'typescript';
import type { TestBlock } from '#app/domain/exercise/test-block.ts';
import { remember } from '#app/domain/remember.ts';

const KINDS: Readonly<Record<string, TestBlock['kind']>> = { it: 'test', test: 'test', describe: 'suite' };

/** Visible tests of a large library; parsing takes milliseconds, and they are wanted whenever a workbench opens. */
const MOST_CHARACTERS = 5_000_000;

/** The tests and suites of a test file in the order in which they stand there; none for a language other than ours. */
export const listTests = remember(parseTests, { mostCharacters: MOST_CHARACTERS });

function parseTests(path: string, text: string): readonly TestBlock[] {
  if (!/\.[jt]sx?$/.test(path)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const blocks: TestBlock[] = [];
  const visit = (node: ts.Node): void => {
    const call = ts.isExpressionStatement(node) ? node.expression : null;
    const kind = call === null ? undefined : KINDS[rootName(call)];
    if (call !== null && kind !== undefined && ts.isCallExpression(call)) {
      const [title] = call.arguments;
      const name = title !== undefined && ts.isStringLiteralLike(title) ? title.text : kind;
      blocks.push({ kind, name, path, start: node.getFullStart(), end: node.getEnd() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return blocks;
}

/** `it` for `it(…)`, `it.skip(…)` and `it.each(…)(…)`; empty for anything else. */
function rootName(expression: ts.Expression): string {
  if (ts.isCallExpression(expression) || ts.isPropertyAccessExpression(expression))
    return rootName(expression.expression);
  return ts.isIdentifier(expression) ? expression.text : '';
}
