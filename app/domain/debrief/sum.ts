import type { Severity } from '#app/domain/exercise/manifest.ts';
import type { Level, Score } from '#app/domain/grading/grade.ts';
import { creditOf, SEVERITY_WEIGHT } from '#app/domain/grading/ladder.ts';
import { openScore, SHARE } from '#app/domain/grading/score.ts';
import { scoredReview } from '#app/domain/grading/scored-review.ts';
import type { DebriefInput } from './debrief-input.ts';

/** The score of this review with every number that went into it (GRADING.md §3). */
export type Sum = Score & {
  readonly isClean: boolean;
  /** One row per planted defect; empty for a clean variant. */
  readonly rows: readonly SumRow[];
  readonly weights: number;
  /** Σ w·c. */
  readonly earned: number;
  readonly falseAlarms: number;
  readonly noiseRegions: number;
  /** c₁: what locating a defect is worth. */
  readonly locatedCredit: number;
  /** r̄: regions that locate a defect, by weight. */
  readonly regionsPerDefect: number;
  /** λ: what one false alarm takes off Q. */
  readonly penalty: number;
  /** 1 when Q > 0 and something was located, or nothing was planted; else decision and confidence do not count. */
  readonly gate: 0 | 1;
  /** What each part adds to the score of 100, before the limit of a capped one. */
  readonly points: { readonly evidence: number; readonly decision: number; readonly confidence: number };
  /** Whether an approved and unlocated critical defect stops the score at 40. */
  readonly isCapped: boolean;
};

type SumRow = {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly level: Level;
  readonly weight: number;
  readonly credit: number;
};

/** What each part is worth at most, in points of 100. */
export const SHARES = {
  evidence: 100 * SHARE.quality,
  decision: 100 * SHARE.decision,
  confidence: 100 * SHARE.confidence,
} as const;

/** The sum behind `grade.score`: the numbers that scoring itself worked with. */
export function openSum({
  exercise,
  variant,
  submission,
  grade,
}: Pick<DebriefInput, 'exercise' | 'variant' | 'submission' | 'grade'>): Sum {
  const { stepsOffered } = exercise.manifest;
  const review = scoredReview({ exercise, variant, submission }, grade);
  const { penalty, q, decision, confidence, gate, most } = openScore(review);
  const rows = grade.defects.flatMap(({ id, level }) => {
    const entry = exercise.manifest.defects[id];
    if (entry === undefined) return [];
    const { title, severity } = entry;
    const weight = SEVERITY_WEIGHT[severity];
    return [{ id, title: title || id, severity, level, weight, credit: creditOf(level, stepsOffered) }];
  });
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0);
  const regions = review.defects.reduce(
    (sum, defect) => sum + SEVERITY_WEIGHT[defect.severity] * defect.regions,
    0,
  );
  return {
    ...grade.score,
    isClean: rows.length === 0,
    rows,
    weights,
    earned: rows.reduce((sum, { weight, credit }) => sum + weight * credit, 0),
    falseAlarms: grade.falseAlarms,
    noiseRegions: grade.noiseRegions,
    locatedCredit: creditOf('located', stepsOffered),
    regionsPerDefect: weights === 0 ? 0 : regions / weights,
    penalty,
    gate,
    points: {
      evidence: SHARES.evidence * Math.max(0, q),
      decision: gate * SHARES.decision * decision,
      confidence: gate * SHARES.confidence * confidence,
    },
    isCapped: most === 40,
  };
}
