import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { relayout } from './relayout.ts';
import { topLevelLines } from './top-level-lines.ts';

/** Pieces of programs that a careless scan trips over; each is whole and ends in a line break. */
const PIECES = [
  "import { a } from './a.ts';\n",
  'export const text = `one\nexport const no = 1;\n${[1].map((n) => `in ${n}\nconst inner = 2;\n`)}\nlet x;\n`;\n',
  'const open = /[`\'"{(/]/g.test("x") ? 4 / 2 / 1 : 0;\n',
  '/* a comment with ` and\nconst no = 3;\n*/\n',
  "// it's a `line` comment {\n",
  'function divide(a: number, b: number) {\n  return a / b / `${a}`.length;\n}\n',
  'const quoted = "a \\\nconst no = 1; \\" `";\n',
  "type Name =\n  | 'a'\n  | 'b';\n",
  'export class Box<T> {\n  readonly value = { a: [1, 2] };\n  /** `docs` */\n  run() { return /\\//u; }\n}\n',
  'let later =\n  1;\n',
  'export default async function named() {}\n',
  'const nested = `${{ a: `}` }.a}`;\n',
];

const program = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));

/** The program as the compiler reads it, without layout. */
function compiled(text: string): string {
  const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true };
  return ts.transpileModule(text, { compilerOptions: options }).outputText;
}

function spaced(text: string, seed = 1): string {
  return relayout({ 'code/a.ts': text }, seed)['code/a.ts'] ?? '';
}

describe('relayout', () => {
  it('only adds blank lines, and the program stays the same', () => {
    fc.assert(
      fc.property(program, fc.integer(), (text, seed) => {
        const result = spaced(text, seed);
        expect(compiled(result)).toBe(compiled(text));
        expect(result.split('\n').filter((line) => line !== '')).toEqual(
          text.split('\n').filter((line) => line !== ''),
        );
      }),
    );
  });

  it('moves the first line of every file', () => {
    fc.assert(
      fc.property(program, fc.integer(), (text, seed) => {
        expect(spaced(text, seed)).toMatch(/^\n/);
      }),
    );
  });

  it('gives the same layout for the same seed', () => {
    const text = 'const a = 1;\nconst b = 2;\nconst c = 3;\n';
    expect(spaced(text, 7)).toBe(spaced(text, 7));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => spaced(text, seed))).size).toBeGreaterThan(1);
  });

  it('leaves a file with an interpreter line alone', () => {
    expect(spaced('#!/usr/bin/env node\nlet a;\n')).toBe('#!/usr/bin/env node\nlet a;\n');
  });

  it('spaces other languages and unclear text at the top only', () => {
    const unclear = "const a = <p>It's\nconst b = 1;\n";
    expect(spaced(unclear).trimStart()).toBe(unclear);
    const python = 'import os\nimport re\n';
    expect(relayout({ 'code/a.py': python }, 1)['code/a.py']?.trimStart()).toBe(python);
  });
});

describe('topLevelLines', () => {
  it('finds the declarations of each piece and nothing inside it', () => {
    const found = PIECES.map((piece) => topLevelLines(piece));
    expect(found).toEqual([[1], [1], [1], [], [], [1], [1], [1], [1], [1], [1], [1]]);
  });

  it('reads JSX', () => {
    const text =
      'const a = (\n  <p title="it\'s">\n    {/* ` */}\n    <br /> {b}\n  </p>\n);\nconst c = 1;\n';
    expect(topLevelLines(text)).toEqual([1, 7]);
  });

  it.each(['const a = `', 'const a = "x\n";', '/* open', 'const a = (1;', 'const a = 1);', 'f([)]'])(
    'is not sure about %j',
    (text) => {
      expect(topLevelLines(text)).toBeNull();
    },
  );
});
