import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import { listHunks, plantHunks, type LineChange } from './hunk.ts';
import { makePieces } from './make-pieces.ts';

const both = (...lines: string[]): LineChange => ({ in: 'both', lines: lines.map((line) => `${line}\n`) });
const change = (clean: string[], planted: string[]): LineChange[] => [
  { in: 'clean', lines: clean.map((line) => `${line}\n`) },
  { in: 'planted', lines: planted.map((line) => `${line}\n`) },
];
const piecesOf = (...changes: LineChange[]) => makePieces({ 'code/a.js': changes });

describe('makePieces', () => {
  it('takes apart lines that pair up', () => {
    const pieces = piecesOf(
      ...change(['if (a > b) go(a);', 'return a + b;'], ['if (a >= b) go(a);', 'return a - b;']),
    );
    expect(listHunks(pieces)).toHaveLength(2);
  });

  it('takes a left-out line apart from a changed one', () => {
    const pieces = piecesOf(...change(['check(value);', 'return value + 1;'], ['return value + 2;']));
    expect(listHunks(pieces).map(({ planted }) => planted)).toEqual([[], ['return value + 2;\n']]);
  });

  it('keeps lines together that resemble nothing', () => {
    expect(listHunks(piecesOf(...change(['alpha();', 'beta();'], ['gamma(1);', 'delta(2);'])))).toHaveLength(
      1,
    );
  });

  it('joins the nearest of more than six changes', () => {
    const lines = Array.from({ length: 7 }, (_, index) => [
      ...change([`const c${index} = 1;`], [`const c${index} = 2;`]),
      both(...Array.from({ length: index === 3 ? 1 : 4 }, () => 'same();')),
    ]).flat();
    const hunks = listHunks(piecesOf(...lines));
    expect(hunks).toHaveLength(6);
    expect(hunks[3]?.clean).toEqual(['const c3 = 1;\n', 'same();\n', 'const c4 = 1;\n']);
  });

  it('gives both versions back', () => {
    const pieces = piecesOf(both('a();'), ...change(['b(1);'], ['b(2);', 'c();']), both('d();'));
    expect(plantHunks(pieces, new Set())['code/a.js']).toBe('a();\nb(1);\nd();\n');
    expect(plantHunks(pieces, new Set([0, 1, 2]))['code/a.js']).toBe('a();\nb(2);\nc();\nd();\n');
  });
});

describe('annotate', () => {
  it('puts changes of one defect with only brackets between them into one block', () => {
    const pieces = piecesOf(
      ...change(['  one(1);'], ['  one(2);']),
      both('}', ''),
      ...change(['two(1);'], ['two(2);']),
    );
    expect(annotate(pieces, () => 'both')['code/a.js']).toBe(
      '  // @plant both\n  one(2);\n}\n\ntwo(2);\n  // @clean\n  one(1);\n}\n\ntwo(1);\n  // @end\n',
    );
  });

  it('writes no clean side where there is none', () => {
    const pieces = piecesOf({ in: 'planted', lines: ['extra();\n'] }, both('end();'));
    expect(annotate(pieces, () => 'x')['code/a.js']).toBe('// @plant x\nextra();\n// @end\nend();\n');
  });
});
