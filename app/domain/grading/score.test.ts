import { describe, expect, it } from 'vitest';
import type { Level } from './grade.ts';
import {
  confidenceCredit,
  openScore,
  penaltyPerFalseAlarm,
  scoreReview,
  SHARE,
  type ScoredReview,
} from './score.ts';

const ALL_STEPS = ['located', 'explained', 'proven', 'fixed'] as const;

function three(critical: Level, major: Level, minor: Level): ScoredReview['defects'] {
  return [
    { severity: 'critical', level: critical, regions: 1 },
    { severity: 'major', level: major, regions: 1 },
    { severity: 'minor', level: minor, regions: 1 },
  ];
}

const right = (...stated: number[]) => stated.map((p) => ({ p, o: 1 as const }));
const wrong = (...stated: number[]) => stated.map((p) => ({ p, o: 0 as const }));

function score(review: Partial<ScoredReview>) {
  return scoreReview({
    defects: [],
    stepsOffered: ALL_STEPS,
    falseAlarms: 0,
    noiseRegions: 12,
    verdict: 'request-changes',
    forecasts: [],
    ...review,
  });
}

describe('the worked examples of GRADING.md §3', () => {
  const confident = right(0.95, 0.9, 0.7, 0.95);

  it.each([
    {
      name: 'critical proven and fixed, major proven, minor explained',
      review: { defects: three('proven+fixed', 'proven', 'explained'), forecasts: confident },
      expected: { q: 0.871, decision: 1, confidence: 0.895, total: 89.3 },
    },
    {
      name: 'the same three, only located',
      review: { defects: three('located', 'located', 'located'), forecasts: confident },
      expected: { q: 0.3, decision: 0.5, confidence: 0.895, total: 39 },
    },
    {
      name: 'critical explained, major located, minor missed, one decoy',
      review: {
        defects: three('explained', 'located', 'missed'),
        falseAlarms: 1,
        forecasts: [...right(0.8, 0.8, 0.6), ...wrong(0.6)],
      },
      expected: { q: 0.321, decision: 1, confidence: 0.4, total: 43.1 },
    },
    {
      name: 'all 15 regions flagged, nothing explained',
      review: { defects: three('located', 'located', 'located'), falseAlarms: 12 },
      expected: { q: -0.3, total: 0 },
    },
    {
      name: 'approved without looking',
      review: {
        defects: three('missed', 'missed', 'missed'),
        verdict: 'approve' as const,
        forecasts: wrong(0.9),
      },
      expected: { q: 0, decision: 0, total: 0 },
    },
    {
      name: 'only the critical, proven and fixed',
      review: { defects: three('proven+fixed', 'missed', 'missed'), forecasts: right(0.95, 0.9) },
      expected: { q: 0.571, decision: 1, confidence: 0.975, total: 67.6 },
    },
    {
      name: 'the critical missed and approved',
      review: {
        defects: three('missed', 'proven+fixed', 'proven+fixed'),
        verdict: 'approve' as const,
        forecasts: [...right(0.9, 0.9), ...wrong(0.9)],
      },
      expected: { q: 0.429, decision: 0, confidence: -0.107, total: 31.1 },
    },
    {
      name: 'the critical missed, changes requested',
      review: { defects: three('missed', 'proven+fixed', 'proven+fixed'), forecasts: right(0.9, 0.9, 0.9) },
      expected: { q: 0.429, decision: 1, confidence: 0.96, total: 56.7 },
    },
    {
      name: 'the first row and three false alarms at .9',
      review: {
        defects: three('proven+fixed', 'proven', 'explained'),
        falseAlarms: 3,
        forecasts: [...confident, ...wrong(0.9, 0.9, 0.9)],
      },
      expected: { q: 0.721, decision: 1, confidence: -0.449, total: 64.6 },
    },
    {
      name: 'clean, approved at .8',
      review: { verdict: 'approve' as const, forecasts: right(0.8) },
      expected: { q: 1, decision: 1, confidence: 0.84, total: 98.4 },
    },
    {
      name: 'clean, two false alarms and changes requested, all at .9',
      review: { falseAlarms: 2, forecasts: wrong(0.9, 0.9, 0.9) },
      expected: { q: 0.5, decision: 0, confidence: -1, total: 27.5 },
    },
    {
      name: 'clean, twelve false alarms and changes requested, all at .5',
      review: { falseAlarms: 12, forecasts: wrong(...Array.from({ length: 13 }, () => 0.5)) },
      expected: { q: -2, decision: 0, confidence: 0, total: 0 },
    },
    {
      name: 'the example Grade of the command line',
      review: {
        defects: [{ severity: 'major' as const, level: 'proven' as const, regions: 1 }],
        noiseRegions: 11,
        forecasts: right(0.9, 0.95, 0.7),
      },
      expected: { q: 0.8, decision: 1, confidence: 0.863, total: 83.6 },
    },
  ])('$name', ({ review, expected }) => {
    expect(score(review)).toMatchObject(expected);
  });
});

describe('scoreReview', () => {
  it('caps an approved, unlocated critical at 40 and leaves a located one alone', () => {
    const [, major, minor] = three('missed', 'proven+fixed', 'proven+fixed');
    const many = Array.from({ length: 20 }, () => [major, minor])
      .flat()
      .filter((defect) => defect !== undefined);
    const missed = { severity: 'critical' as const, level: 'missed' as const, regions: 1 };
    const seen = { ...missed, level: 'located' as const };
    expect(score({ defects: [...many, missed], verdict: 'approve' }).total).toBe(40);
    expect(score({ defects: [...many, seen], verdict: 'approve' }).total).toBeGreaterThan(40);
    expect(score({ defects: [...many, missed] }).total).toBeGreaterThan(40);
  });

  it('asks only for a located defect where all are minor, whatever the verdict', () => {
    const defects = [{ severity: 'minor' as const, level: 'located' as const, regions: 1 }];
    expect(score({ defects, verdict: 'approve' }).decision).toBe(1);
    expect(score({ defects }).decision).toBe(1);
    expect(
      score({ defects: [{ ...defects[0], severity: 'minor', level: 'missed', regions: 1 }] }).decision,
    ).toBe(0);
  });

  it('does not take a Q of 0 for more because of rounding', () => {
    const defects = [{ severity: 'major' as const, level: 'located' as const, regions: 1 }];
    for (let noiseRegions = 2; noiseRegions <= 40; noiseRegions += 2) {
      const penalty = Math.max(0.05, 0.6 / noiseRegions);
      const falseAlarms = Math.round(0.3 / penalty);
      expect(score({ defects, noiseRegions, falseAlarms, forecasts: right(0.9) })).toMatchObject({
        q: 0,
        total: 0,
      });
      const oneLess = score({ defects, noiseRegions, falseAlarms: falseAlarms - 1, forecasts: right(0.9) });
      expect(oneLess.total).toBeGreaterThan(16);
    }
  });

  it('gives nothing for decision and confidence when no defect is located', () => {
    const review = { defects: three('missed', 'missed', 'missed'), forecasts: right(0.99) };
    expect(score(review)).toMatchObject({ q: 0, confidence: 1, total: 0 });
  });

  it.each([
    { stepsOffered: ['located'] as const, level: 'located' as const },
    { stepsOffered: ['located', 'explained'] as const, level: 'explained' as const },
    { stepsOffered: ['located', 'explained', 'fixed'] as const, level: 'fixed' as const },
    { stepsOffered: ALL_STEPS, level: 'proven+fixed' as const },
  ])('counts $level as everything where no more is on offer', ({ stepsOffered, level }) => {
    expect(score({ defects: three(level, level, level), stepsOffered }).q).toBe(1);
  });
});

describe('penaltyPerFalseAlarm', () => {
  const defects = [
    { severity: 'critical' as const, level: 'missed' as const, regions: 3 },
    { severity: 'minor' as const, level: 'missed' as const, regions: 1 },
  ];

  it('is twice the break-even, weighted by severity', () => {
    const penalty = penaltyPerFalseAlarm({ defects, stepsOffered: ALL_STEPS, noiseRegions: 10 });
    expect(penalty).toBeCloseTo((2 * 0.3 * 2.6) / 10, 12);
  });

  it('grows with the share of locating when less is on offer', () => {
    const penalty = penaltyPerFalseAlarm({
      defects,
      stepsOffered: ['located', 'explained'],
      noiseRegions: 10,
    });
    expect(penalty).toBeCloseTo((2 * 0.6 * 2.6) / 10, 12);
  });

  it('is never below .05, and .05 without noise', () => {
    expect(penaltyPerFalseAlarm({ defects, stepsOffered: ALL_STEPS, noiseRegions: 500 })).toBe(0.05);
    expect(penaltyPerFalseAlarm({ defects, stepsOffered: ALL_STEPS, noiseRegions: 0 })).toBe(0.05);
  });
});

describe('confidenceCredit', () => {
  it('is 0 for no opinion and for no forecast, 1 at best and −1 at worst', () => {
    expect(confidenceCredit(right(0.5))).toBe(0);
    expect(confidenceCredit([])).toBe(0);
    expect(confidenceCredit(right(1))).toBe(1);
    expect(confidenceCredit(wrong(0.99))).toBe(-1);
  });
});

describe('openScore', () => {
  it('shows the numbers that the total is made of', () => {
    const review = {
      defects: three('explained', 'located', 'missed'),
      stepsOffered: ALL_STEPS,
      falseAlarms: 1,
      noiseRegions: 12,
      verdict: 'request-changes' as const,
      forecasts: [...right(0.8, 0.8, 0.6), ...wrong(0.6)],
    };
    const { earned, penalty, q, decision, confidence, gate, most, total } = openScore(review);
    expect(earned).toBeCloseTo(2.6 / 7, 12);
    expect([penalty, decision, gate, most]).toEqual([0.05, 1, 1, 100]);
    expect(q).toBeCloseTo(earned - penalty, 12);
    const parts = SHARE.quality * q + SHARE.decision * decision + SHARE.confidence * confidence;
    expect(total).toBeCloseTo(100 * parts, 10);
  });
});
