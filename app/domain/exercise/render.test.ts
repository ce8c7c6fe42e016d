import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMarker, splitLines } from './markers.ts';
import { sourceLine } from './source-line.ts';
import { MarkerError, parseCode, plantedIds, renderVariant, subsetsOf } from './render.ts';

function render(source: string, planted: readonly string[] = []) {
  return renderVariant(parseCode({ 'code/a.ts': source }), planted);
}

const guarded = [
  'function f(x) {',
  '',
  '  // @plant guard',
  '  // @clean',
  '  if (!x) return;',
  '  // @end',
  '',
  '  g(x);',
  '}',
  '',
].join('\n');

describe('renderVariant', () => {
  it('keeps the planted side of a planted defect and the clean side of the others', () => {
    const source =
      '// @plant x\nbad\n// @clean\ngood\n// @end\n// @plant y\nworse\n// @clean\nfine\n// @end\n';
    expect(render(source, ['x']).files['code/a.ts']).toBe('bad\nfine\n');
    expect(render(source, []).files['code/a.ts']).toBe('good\nfine\n');
  });

  it('gives lines of planted defects only, and sites of all', () => {
    const source = 'a\n// @plant x\nb\nc\n// @end\n// @site x\nd\n// @end\n';
    expect(render(source, ['x'])).toMatchObject({
      lines: { x: [{ file: 'code/a.ts', start: 2, end: 3 }] },
      sites: { x: [{ start: 4, end: 4 }] },
    });
    expect(render(source).lines).toEqual({});
    expect(render(source).sites).toEqual({ x: [{ file: 'code/a.ts', start: 2, end: 2 }] });
  });

  it('locates an omitted guard from the nearest code line before it to the nearest after it', () => {
    expect(render(guarded, ['guard']).lines).toEqual({ guard: [{ file: 'code/a.ts', start: 1, end: 4 }] });
  });

  it('locates an omission at the end of a file on the last code line', () => {
    expect(render('a\n// @plant x\n// @clean\nb\n// @end\n', ['x']).lines['x']).toEqual([
      { file: 'code/a.ts', start: 1, end: 1 },
    ]);
  });

  it('keeps a missing final line break missing', () => {
    expect(render('a\n// @plant x\nb\n// @clean\nc\n// @end').files['code/a.ts']).toBe('a\nc\n');
    expect(render('a\nb').files['code/a.ts']).toBe('a\nb');
  });

  it('throws every marker problem with file and line', () => {
    expect(() => render('a\n// @end\n')).toThrow(MarkerError);
    expect(() => render('a\n// @end\n')).toThrow('code/a.ts:2:1');
  });
});

const lineText = fc.constantFrom('const a = 1;', '  return b;', '', '}', 'c();');
const lines = fc.array(lineText, { maxLength: 4 });
const id = fc.constantFrom('one', 'two', 'three');
const segment = fc.oneof(
  fc.record({ type: fc.constant('plain' as const), lines }),
  fc.record({ type: fc.constant('plant' as const), id, planted: lines, clean: lines }),
  fc.record({ type: fc.constantFrom('decoy' as const, 'site' as const), id, lines }),
);
const subset = fc.subarray(['one', 'two', 'three']);

type Piece = typeof segment extends fc.Arbitrary<infer T> ? T : never;

function annotate(pieces: readonly Piece[]): string {
  const out: string[] = [];
  for (const piece of pieces) {
    if (piece.type === 'plain') out.push(...piece.lines);
    else if (piece.type === 'plant') {
      out.push(`// @plant ${piece.id}`, ...piece.planted, '// @clean', ...piece.clean, '// @end');
    } else out.push(`  // @${piece.type} ${piece.id}`, ...piece.lines, '  // @end');
  }
  return out.map((line) => `${line}\n`).join('');
}

function expected(pieces: readonly Piece[], planted: readonly string[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.type !== 'plant') return piece.lines;
    return planted.includes(piece.id) ? piece.planted : piece.clean;
  });
}

describe('renderVariant on any annotated file', () => {
  it('keeps exactly the lines of the chosen sides, without a marker', () => {
    fc.assert(
      fc.property(fc.array(segment), subset, (pieces, planted) => {
        const text = render(annotate(pieces), planted).files['code/a.ts'] ?? '';
        expect(splitLines(text)).toEqual(expected(pieces, planted).map((line) => `${line}\n`));
        expect(hasMarker(text)).toBe(false);
      }),
    );
  });

  it('maps every planted block with code to exactly its own lines', () => {
    fc.assert(
      fc.property(fc.array(segment), subset, (pieces, planted) => {
        const { files, lines: ranges } = render(annotate(pieces), planted);
        const text = splitLines(files['code/a.ts'] ?? '').map((line) => line.trimEnd());
        const blocks = pieces.flatMap((piece) =>
          piece.type === 'plant' && planted.includes(piece.id) && piece.planted.some((line) => line !== '')
            ? [piece.planted.map((line) => line.trimEnd())]
            : [],
        );
        const mapped = Object.values(ranges)
          .flat()
          .map(({ start, end }) => text.slice(start - 1, end));
        for (const block of blocks) expect(mapped).toContainEqual(block);
      }),
    );
  });

  it('gives the same clean text whatever is asked first, and all subsets render', () => {
    fc.assert(
      fc.property(fc.array(segment), (pieces) => {
        const code = parseCode({ 'code/a.ts': annotate(pieces) });
        const subsets = subsetsOf(plantedIds(code));
        expect(subsets.length).toBe(2 ** plantedIds(code).length);
        const texts = subsets.map((planted) => renderVariant(code, planted).files['code/a.ts']);
        expect(renderVariant(code, []).files['code/a.ts']).toBe(texts[0]);
        expect(renderVariant(code, plantedIds(code)).files['code/a.ts']).toBe(texts.at(-1));
      }),
    );
  });
});

describe('sourceLine', () => {
  it('leads every line of every variant back to its line in the annotated file', () => {
    fc.assert(
      fc.property(fc.array(segment), subset, (pieces, planted) => {
        const source = annotate(pieces);
        const code = parseCode({ 'code/a.ts': source });
        const annotated = splitLines(source);
        const rendered = splitLines(renderVariant(code, planted).files['code/a.ts'] ?? '');
        for (const [index, text] of rendered.entries()) {
          const line = sourceLine(code, { file: 'code/a.ts', line: index + 1, planted });
          expect(annotated[(line ?? 0) - 1]).toBe(text);
        }
      }),
    );
  });
});
