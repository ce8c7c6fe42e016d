import type { Severity } from '#app/domain/exercise/manifest.ts';
import { computeRegions } from '#app/domain/exercise/regions.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { approvesUnseenCritical } from '#app/domain/grading/decision.ts';
import type { Level, Score } from '#app/domain/grading/grade.ts';
import { creditOf, SEVERITY_WEIGHT } from '#app/domain/grading/ladder.ts';
import { penaltyPerFalseAlarm, quality } from '#app/domain/grading/score.ts';
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

/** What each part is worth at most (GRADING.md §3). */
export const SHARES = { evidence: 75, decision: 15, confidence: 10 } as const;

/** The sum behind `grade.score`, from the same functions that computed it. */
export function openSum({
  exercise,
  variant,
  grade,
}: Pick<DebriefInput, 'exercise' | 'variant' | 'grade'>): Sum {
  const { stepsOffered } = exercise.manifest;
  const rows = grade.defects.flatMap(({ id, level }) => {
    const entry = exercise.manifest.defects[id];
    if (entry === undefined) return [];
    const { title, severity } = entry;
    const weight = SEVERITY_WEIGHT[severity];
    return [{ id, title: title || id, severity, level, weight, credit: creditOf(level, stepsOffered) }];
  });
  const { falseAlarms, noiseRegions, score, verdict } = grade;
  const defects = rows.map((row) => ({ ...row, regions: countRegions(variant, row.id) }));
  const isClean = defects.length === 0;
  const isSeen = isClean || rows.some(({ level }) => level !== 'missed');
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0);
  const q = quality({ defects, stepsOffered, falseAlarms, noiseRegions });
  const gate = q > 0 && isSeen ? 1 : 0;
  return {
    ...score,
    isClean,
    rows,
    weights,
    earned: rows.reduce((sum, { weight, credit }) => sum + weight * credit, 0),
    falseAlarms,
    noiseRegions,
    locatedCredit: creditOf('located', stepsOffered),
    regionsPerDefect: isClean
      ? 0
      : defects.reduce((sum, { weight, regions }) => sum + weight * regions, 0) / weights,
    penalty: penaltyPerFalseAlarm({ defects, stepsOffered, noiseRegions }),
    gate,
    points: {
      evidence: SHARES.evidence * Math.max(0, q),
      decision: gate * SHARES.decision * score.decision,
      confidence: gate * SHARES.confidence * score.confidence,
    },
    isCapped: approvesUnseenCritical(verdict.given, rows),
  };
}

/** A defect's lines are one region, each of its sites is another (GRADING.md §2). */
function countRegions(variant: Variant, defectId: string): number {
  const own = computeRegions(variant).filter(({ id }) => id === defectId);
  const sites = own.filter(({ type }) => type === 'site').length;
  return sites + (own.some(({ type }) => type === 'defect') ? 1 : 0);
}
