import ts from 'typescript';
import type { Outline } from './outline.server.ts';
import { wordsOf } from './slice-source.server.ts';

/** The imports of the test file, without the names that the probe does not use. */
export function importsFor({ tree }: Outline, text: string): string {
  const words = wordsOf(text);
  const used = ['afterEach', 'afterAll', 'beforeAll', 'beforeEach', 'expect', 'it', 'vi'].filter((name) =>
    words.has(name),
  );
  const own = tree.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const { importClause, moduleSpecifier } = statement;
    if (moduleSpecifier.getText().includes('vitest')) return [];
    const bindings = importClause?.namedBindings;
    if (importClause === undefined || bindings === undefined || !ts.isNamedImports(bindings))
      return [statement.getText()];
    const kept = bindings.elements
      .filter(({ name }) => words.has(name.text))
      .map((element) => element.getText());
    const keyword = importClause.isTypeOnly ? 'import type' : 'import';
    return kept.length === 0 ? [] : [`${keyword} { ${kept.join(', ')} } from ${moduleSpecifier.getText()};`];
  });
  return [`import { ${used.join(', ')} } from 'vitest';`, ...own].join('\n');
}
