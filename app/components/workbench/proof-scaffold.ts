/** The text with which a proof begins: it imports the entry file under a name, and holds one empty test, which passes until it is written. */
export function proofScaffold({ entry, entryText }: { entry: string; entryText: string }): string {
  const names = exportedNames(entryText);
  const imports =
    names.length === 0
      ? `import * as subject from '../${entry}';`
      : `import { ${names.join(', ')} } from '../${entry}';`;
  return `import { expect, it } from 'vitest';
${imports}

it('says what should hold', async () => {
  // Arrange, act, then expect what the correct code would do.
});
`;
}

/** The names of functions, classes and constants that a module exports by declaration, at most four. */
function exportedNames(text: string): string[] {
  const found = text.matchAll(/^export (?:async )?(?:function|class|const) ([A-Za-z_$][\w$]*)/gm);
  return [...found].flatMap((match) => match[1] ?? []).slice(0, 4);
}
