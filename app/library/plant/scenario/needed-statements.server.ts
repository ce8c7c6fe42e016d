import ts from 'typescript';
import { walk } from '../../import/syntax.server.ts';
import type { Outline, OutlinedTest } from './outline.server.ts';
import { wordsOf } from './slice-source.server.ts';

/** The statements around the test that it needs, in their order; null when two of them declare the same name. */
export function neededStatements(
  { tests }: Outline,
  { scopes }: OutlinedTest,
  texts: readonly string[],
): readonly ts.Statement[] | null {
  const candidates = scopes
    .flatMap(({ statements }) => [...statements])
    .filter((statement) => !registers(statement, tests) && !ts.isImportDeclaration(statement));
  const needed = new Set<ts.Statement>(candidates.filter((statement) => ts.isExpressionStatement(statement)));
  const words = new Set(texts.flatMap((text) => [...wordsOf(text)]));
  for (const statement of needed) for (const word of wordsOf(statement.getText())) words.add(word);
  for (let before = -1; before !== needed.size;) {
    before = needed.size;
    for (const statement of candidates) {
      if (needed.has(statement) || !declaredIn(statement).some((name) => words.has(name))) continue;
      needed.add(statement);
      for (const word of wordsOf(statement.getText())) words.add(word);
    }
  }
  const chosen = candidates.filter((statement) => needed.has(statement));
  const names = chosen.flatMap(declaredIn);
  return new Set(names).size === names.length ? chosen : null;
}

/** Whether a statement registers tests, which a probe does not repeat. */
function registers(statement: ts.Statement, tests: readonly OutlinedTest[]): boolean {
  const isAround = tests.some(
    ({ call }) => statement.getStart() <= call.getStart() && call.getEnd() <= statement.getEnd(),
  );
  return isAround || /^(?:it|test|describe|suite)\b/.test(statement.getText());
}

function declaredIn(statement: ts.Statement): string[] {
  const names: string[] = [];
  const add = (name: ts.Node | undefined) => {
    if (name === undefined) return;
    if (ts.isIdentifier(name)) names.push(name.text);
    else walk(name, (child) => ts.isBindingElement(child) && add(child.name));
  };
  if (ts.isVariableStatement(statement))
    for (const { name } of statement.declarationList.declarations) add(name);
  else if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement)
  )
    add(statement.name);
  return names;
}
