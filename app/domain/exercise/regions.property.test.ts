import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRegions, linesOf } from './regions.ts';
import { overlaps, type LineRange } from './source-files.ts';
import type { Variant } from './variant.ts';

const FILE = 'code/a.ts';
const LINE_COUNT = 60;

const text = fc
  .array(fc.constantFrom('let a = 1;', '', '  ', '});', 'run();'), {
    minLength: LINE_COUNT,
    maxLength: LINE_COUNT,
  })
  .map((lines) => lines.join('\n'));
const range = fc
  .record({ start: fc.integer({ min: 1, max: LINE_COUNT }), length: fc.nat(3) })
  .map(({ start, length }): LineRange => ({ file: FILE, start, end: Math.min(LINE_COUNT, start + length) }));
const ranges = fc.array(range, { minLength: 1, maxLength: 2 });
const variants = fc
  .record({
    text,
    lines: fc.record({ d: ranges, e: ranges }),
    sites: fc.record({ d: ranges, unplanted: ranges }),
    decoys: fc.record({ cents: ranges }),
    neutral: fc.array(range, { maxLength: 2 }),
  })
  .map(({ text: code, ...marks }): Variant => ({ planted: ['d', 'e'], files: { [FILE]: code }, ...marks }));

const at = (line: number): LineRange => ({ file: FILE, start: line, end: line });

describe('computeRegions on random marks', () => {
  it('puts every line that is not blank into a region, and noise and decoys nowhere else', () => {
    fc.assert(
      fc.property(variants, (variant) => {
        const regions = computeRegions(variant);
        for (const [index, line] of linesOf(variant.files[FILE] ?? '').entries()) {
          const here = regions.filter((region) => overlaps(region, at(index + 1)));
          if (line.trim() !== '') expect(here.length).toBeGreaterThan(0);
          if (here.some(({ type }) => type === 'noise')) expect(here).toHaveLength(1);
          if (here.some(({ type }) => type === 'decoy')) {
            expect(here.every(({ type }) => type === 'decoy')).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps noise at least three lines away from defects and sites and runs at most 15 lines long', () => {
    fc.assert(
      fc.property(variants, (variant) => {
        const regions = computeRegions(variant);
        const planted = regions.filter(({ type }) => type === 'defect' || type === 'site');
        for (const { file, start, end } of regions.filter(({ type }) => type === 'noise')) {
          expect(end - start).toBeLessThan(15);
          expect(planted.some((region) => overlaps(region, { file, start: start - 2, end: end + 2 }))).toBe(
            false,
          );
        }
      }),
    );
  });
});
