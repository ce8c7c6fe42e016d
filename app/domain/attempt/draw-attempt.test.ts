import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawAttempt } from './draw-attempt.ts';

const defectIds = ['a', 'b', 'c', 'd', 'e'];
const files = ['code/x.ts', 'code/y.ts'];
const seeds = Array.from({ length: 4_000 }, (_, index) => index + 1);

describe('drawAttempt', () => {
  it('gives the same draw for the same seed', () => {
    const draw = () => drawAttempt(7, { defectIds, files, earlier: [] });
    expect(draw()).toEqual(draw());
  });

  it('plants nothing in about a fifth and otherwise at least n − 2 defects', () => {
    const sizes = seeds.map((seed) => drawAttempt(seed, { defectIds, files, earlier: [] }).planted.length);
    const clean = sizes.filter((size) => size === 0).length / sizes.length;
    expect(clean).toBeGreaterThan(0.17);
    expect(clean).toBeLessThan(0.23);
    expect(new Set(sizes)).toEqual(new Set([0, 3, 4, 5]));
  });

  it('uses both note styles and both file orders', () => {
    const draws = seeds.slice(0, 100).map((seed) => drawAttempt(seed, { defectIds, files, earlier: [] }));
    expect(new Set(draws.map((draw) => draw.noteStyle)).size).toBe(2);
    expect(new Set(draws.map((draw) => draw.fileOrder.join())).size).toBe(2);
  });

  it('never repeats an earlier variant while another is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const earlier: (readonly string[])[] = [];
        for (let attempt = 0; attempt < 5; attempt += 1) {
          const { planted } = drawAttempt(seed + attempt, { defectIds, files, earlier });
          expect(earlier.map(String)).not.toContain(String(planted));
          earlier.push(planted);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('still draws when every variant has been seen', () => {
    const earlier = [[], ['a']];
    expect(drawAttempt(3, { defectIds: ['a'], files, earlier }).planted.length).toBeLessThanOrEqual(1);
  });
});
