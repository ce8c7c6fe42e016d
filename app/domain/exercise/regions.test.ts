import { describe, expect, it } from 'vitest';
import { computeRegions, countNoiseRegions, linesOf } from './regions.ts';
import type { LineRange } from './source-files.ts';
import type { Variant } from './variant.ts';

const FILE = 'code/a.ts';
const at = (start: number, end = start): LineRange => ({ file: FILE, start, end });

function variant(text: string, marks: Partial<Variant> = {}): Variant {
  const files = { [FILE]: text };
  return { planted: [], files, lines: {}, sites: {}, decoys: {}, neutral: [], ...marks };
}

/** Regions as `type:start-end`, in the order given. */
function shape(of: Variant): string[] {
  return computeRegions(of).map(({ type, id, start, end }) => `${type}${id ? ` ${id}` : ''}:${start}-${end}`);
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line${index + 1};`).join('\n');

describe('computeRegions', () => {
  it('cuts ordinary code at blank lines', () => {
    expect(shape(variant('a\nb\n\n  \nc\n'))).toEqual(['noise:1-2', 'noise:5-5']);
  });

  it('keeps a run of 15 lines whole and cuts one of 16 after its 15th', () => {
    expect(shape(variant(lines(15)))).toEqual(['noise:1-15']);
    expect(shape(variant(lines(16)))).toEqual(['noise:1-15', 'noise:16-16']);
    expect(shape(variant(`x\n\n${lines(31)}`))).toEqual([
      'noise:1-1',
      'noise:3-17',
      'noise:18-32',
      'noise:33-33',
    ]);
  });

  it('makes a run without a letter or digit neutral', () => {
    expect(shape(variant('});\n\n}) // é\n\n([1])'))).toEqual(['neutral:1-1', 'noise:3-3', 'noise:5-5']);
  });

  it('makes exactly two lines on each side of a planted defect neutral', () => {
    const of = variant(lines(10), { planted: ['d'], lines: { d: [at(5, 6)] } });
    expect(shape(of)).toEqual(['noise:1-2', 'neutral:3-4', 'defect d:5-6', 'neutral:7-8', 'noise:9-10']);
  });

  it('counts blank lines in the margin', () => {
    const of = variant('a\nb\n\nc\nd\n\n\ne\n', { planted: ['d'], lines: { d: [at(4)] } });
    expect(shape(of)).toEqual(['noise:1-1', 'neutral:2-3', 'defect d:4-4', 'neutral:5-6', 'noise:8-8']);
  });

  it('gives sites of planted defects regions and margins, and leaves those of unplanted ones ordinary', () => {
    const marks = { sites: { d: [at(4)], e: [at(9)] } };
    expect(shape(variant(lines(9), { ...marks, planted: ['d'], lines: { d: [at(1)] } }))).toEqual([
      'defect d:1-1',
      'neutral:2-3',
      'site d:4-4',
      'neutral:5-6',
      'noise:7-9',
    ]);
    expect(shape(variant(lines(9), marks))).toEqual(['noise:1-9']);
  });

  it('lets decoys and neutral stretches interrupt runs without a margin', () => {
    const of = variant(lines(6), { decoys: { safe: [at(2)] }, neutral: [at(4, 5)] });
    expect(shape(of)).toEqual(['noise:1-1', 'decoy safe:2-2', 'noise:3-3', 'neutral:4-5', 'noise:6-6']);
  });

  it('keeps a decoy whole inside the margin of a defect', () => {
    const of = variant(lines(5), { planted: ['d'], lines: { d: [at(3)] }, decoys: { safe: [at(4, 5)] } });
    expect(shape(of)).toEqual(['neutral:1-2', 'defect d:3-3', 'decoy safe:4-5']);
  });

  it('gives a line shared by an omitted guard and a decoy to the defect', () => {
    const of = variant(lines(8), {
      planted: ['d'],
      lines: { d: [at(3, 4)] },
      decoys: { safe: [at(4, 5)] },
      neutral: [at(3), at(5, 6)],
    });
    expect(shape(of)).toEqual(['neutral:1-2', 'defect d:3-4', 'decoy safe:5-5', 'neutral:6-6', 'noise:7-8']);
  });

  it('keeps both of two planted defects that share a line', () => {
    const of = variant(lines(3), { planted: ['d', 'e'], lines: { d: [at(1, 2)], e: [at(2, 3)] } });
    expect(shape(of)).toEqual(['defect d:1-2', 'defect e:2-3']);
  });

  it('orders regions by file and line and leaves other folders out', () => {
    const files = { 'support/s.ts': 'a', 'code/b.ts': 'b', 'code/a.ts': 'a' };
    const found = computeRegions({ ...variant(''), files });
    expect(found.map(({ file }) => file)).toEqual(['code/a.ts', 'code/b.ts']);
  });

  it('finds nothing in an empty file', () => {
    expect(shape(variant(''))).toEqual([]);
  });
});

describe('countNoiseRegions', () => {
  it('counts runs, and a decoy of two blocks once', () => {
    const of = variant(lines(6), { decoys: { safe: [at(2), at(4)] }, neutral: [at(6)] });
    expect(countNoiseRegions(computeRegions(of))).toBe(4);
  });
});

describe('linesOf', () => {
  it('does not count the end of the last line as another line', () => {
    expect(linesOf('a\r\nb\n')).toEqual(['a', 'b']);
    expect(linesOf('a\n\n')).toEqual(['a', '']);
    expect(linesOf('')).toEqual(['']);
  });
});
