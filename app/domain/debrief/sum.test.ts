import { describe, expect, it } from 'vitest';
import type { Level } from '#app/domain/grading/grade.ts';
import { scoreReview } from '#app/domain/grading/score.ts';
import { scoredReview } from '#app/domain/grading/scored-review.ts';
import { openSum } from './sum.ts';
import { defectGrade, review } from './review-fixture.ts';

/** A graded review of critical race, major overdraw (two regions) and minor leak, scored by the grader's own function. */
function sumOf(
  levels: readonly [Level, Level, Level],
  { falseAlarms = 0, verdict = 'request-changes' as const },
) {
  const ids = ['race', 'overdraw', 'leak'] as const;
  const input = review({
    planted: ids,
    submission: { findings: [], verdict, confidence: 0.8 },
    grade: {
      defects: ids.map((id, index) => defectGrade(id, levels[index] ?? 'missed')),
      falseAlarms,
      noiseRegions: 6,
      verdict: { given: verdict, right: true },
    },
  });
  const score = scoreReview(scoredReview(input, input.grade));
  return openSum({ ...input, grade: { ...input.grade, score } });
}

describe('openSum', () => {
  it.each([
    [['proven+fixed', 'proven', 'explained'], 0],
    [['located', 'located', 'located'], 1],
    [['missed', 'proven', 'missed'], 2],
    [['missed', 'missed', 'missed'], 1],
  ] as const)('opens %j with %i false alarms into numbers that give the same Q', (levels, falseAlarms) => {
    const sum = sumOf(levels, { falseAlarms });
    expect(sum.earned / sum.weights - sum.penalty * sum.falseAlarms).toBeCloseTo(sum.q, 3);
    const { evidence, decision, confidence } = sum.points;
    expect(evidence + decision + confidence).toBeCloseTo(sum.total, 1);
  });

  it('opens λ into the numbers that it follows from', () => {
    const { penalty, locatedCredit, regionsPerDefect, noiseRegions } = sumOf(
      ['missed', 'missed', 'missed'],
      {},
    );
    expect(regionsPerDefect).toBeCloseTo((4 + 2 * 2 + 1) / 7);
    expect(penalty).toBeCloseTo((2 * locatedCredit * regionsPerDefect) / noiseRegions);
  });

  it('weighs a critical defect four times a minor one', () => {
    expect(sumOf(['located', 'located', 'located'], {}).rows.map(({ weight }) => weight)).toEqual([4, 2, 1]);
  });

  it('shuts the gate when no defect was located', () => {
    expect(sumOf(['missed', 'missed', 'missed'], {}).gate).toBe(0);
  });

  it('says when an unseen critical defect that was approved stops the score at 40', () => {
    const submission = { findings: [], verdict: 'approve', confidence: 0.8 } as const;
    const approved = (id: string) => {
      const grade = {
        defects: [defectGrade(id, 'missed')],
        verdict: { given: 'approve', right: false },
      } as const;
      return openSum(review({ planted: [id], submission: { ...submission, findings: [] }, grade }));
    };
    expect(approved('race').isCapped).toBe(true);
    expect(approved('leak').isCapped).toBe(false);
  });

  it('has no rows for a clean variant', () => {
    const sum = openSum(
      review({ planted: [], grade: { score: { q: 1, decision: 1, confidence: 0, total: 90 } } }),
    );
    expect(sum).toMatchObject({ isClean: true, rows: [], gate: 1 });
  });
});
