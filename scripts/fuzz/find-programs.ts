import ts from 'typescript';

const LEAST_CHARS = 30;

/** The programs that a test file holds as texts: attacks, proofs and odd but honest code. */
export function findPrograms(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isProgram(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('tests.ts', source, ts.ScriptTarget.Latest));
  return found;
}

function isProgram(text: string): boolean {
  return text.length >= LEAST_CHARS && /[;{}]/.test(text) && /\(/.test(text);
}
