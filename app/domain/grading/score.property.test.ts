import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from './grade.ts';
import { LEVEL_HEIGHT } from './ladder.ts';
import { openScore, scoreReview, type ScoredReview } from './score.ts';

/** Q, unrounded. */
const quality = (review: ScoredReview) => openScore(review).q;

const LEVELS = ['missed', 'located', 'explained', 'proven', 'fixed', 'proven+fixed'] as const;
const OFFERS = [
  ['located'],
  ['located', 'explained'],
  ['located', 'explained', 'proven'],
  ['located', 'explained', 'proven', 'fixed'],
] as const;
const HEIGHT_OFFERED = [1, 2, 3, 4] as const;

const sheet = fc.integer({ min: 0, max: 3 }).chain((offer): fc.Arbitrary<ScoredReview> => {
  const reachable = LEVELS.filter((level) => LEVEL_HEIGHT[level] <= (HEIGHT_OFFERED[offer] ?? 0));
  return fc.record({
    defects: fc.array(
      fc.record({
        severity: fc.constantFrom('minor', 'major', 'critical'),
        level: fc.constantFrom(...reachable),
        regions: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 6 },
    ),
    stepsOffered: fc.constant(OFFERS[offer] ?? OFFERS[3]),
    falseAlarms: fc.integer({ min: 0, max: 20 }),
    noiseRegions: fc.integer({ min: 1, max: 40 }),
    verdict: fc.constantFrom('approve', 'request-changes'),
    forecasts: fc.array(
      fc.record({ p: fc.double({ min: 0.01, max: 0.99, noNaN: true }), o: fc.constantFrom(0, 1) }),
    ),
  });
});
const planted = sheet.filter(({ defects }) => defects.length > 0);

function withLevel(review: ScoredReview, place: number, level: Level): ScoredReview {
  const at = place % review.defects.length;
  return {
    ...review,
    defects: review.defects.map((defect, index) => (index === at ? { ...defect, level } : defect)),
  };
}

describe('on random answer sheets', () => {
  it('the score stays within its bounds', () => {
    fc.assert(
      fc.property(sheet, (review) => {
        const { q, decision, confidence, total } = scoreReview(review);
        expect(q).toBeLessThanOrEqual(1);
        expect([0, 0.5, 1]).toContain(decision);
        expect(Math.abs(confidence)).toBeLessThanOrEqual(1);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('more evidence never lowers Q', () => {
    fc.assert(
      fc.property(planted, fc.nat(5), fc.constantFrom(...LEVELS), (review, place, level) => {
        const before = review.defects[place % review.defects.length];
        fc.pre(before !== undefined && LEVEL_HEIGHT[level] >= LEVEL_HEIGHT[before.level]);
        expect(quality(withLevel(review, place, level))).toBeGreaterThanOrEqual(quality(review));
      }),
    );
  });

  it('a false alarm always lowers Q', () => {
    fc.assert(
      fc.property(sheet, (review) => {
        expect(quality({ ...review, falseAlarms: review.falseAlarms + 1 })).toBeLessThan(quality(review));
      }),
    );
  });

  it('flagging everything without an explanation scores 0', () => {
    fc.assert(
      fc.property(planted, (review) => {
        const defects = review.defects.map((defect) => ({ ...defect, level: 'located' as const }));
        expect(scoreReview({ ...review, defects, falseAlarms: review.noiseRegions }).total).toBe(0);
      }),
    );
  });

  it('flagging any random subset of the regions does not pay on average', () => {
    fc.assert(
      fc.property(planted, fc.double({ min: 0.01, max: 1, noNaN: true }), (review, share) => {
        const located = review.defects.map((defect) => ({ ...defect, level: 'located' as const }));
        const missed = review.defects.map((defect) => ({ ...defect, level: 'missed' as const }));
        const weigh = (defects: ScoredReview['defects']) => quality({ ...review, defects, falseAlarms: 0 });
        const most = review.defects.map(({ regions }) => 1 - (1 - share) ** regions);
        const expected = review.defects.reduce((sum, _defect, at) => {
          const one = missed.map((defect, index) => (index === at ? (located[at] ?? defect) : defect));
          return sum + (most[at] ?? 0) * weigh(one);
        }, 0);
        const alarms = share * review.noiseRegions;
        expect(expected + quality({ ...review, defects: missed, falseAlarms: alarms })).toBeLessThan(0);
      }),
    );
  });

  it('the order of defects and forecasts does not matter', () => {
    fc.assert(
      fc.property(sheet, (review) => {
        const reversed = {
          ...review,
          defects: review.defects.toReversed(),
          forecasts: review.forecasts.toReversed(),
        };
        expect(scoreReview(reversed)).toEqual(scoreReview(review));
      }),
    );
  });

  it('finding the graver of two defects is never worth less', () => {
    fc.assert(
      fc.property(planted, fc.constantFrom(...LEVELS.slice(1)), (review, level) => {
        const pair = (minor: Level, critical: Level): ScoredReview => ({
          ...review,
          stepsOffered: OFFERS[3],
          defects: [
            ...review.defects,
            { severity: 'minor', level: minor, regions: 1 },
            { severity: 'critical', level: critical, regions: 1 },
          ],
        });
        const graver = pair('missed', level);
        const lighter = pair(level, 'missed');
        expect(quality(graver)).toBeGreaterThan(quality(lighter));
        expect(scoreReview(graver).total).toBeGreaterThanOrEqual(scoreReview(lighter).total);
      }),
    );
  });
});
