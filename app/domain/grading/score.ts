import { approvesUnseenCritical, decisionCredit, type JudgedDefect } from './decision.ts';
import type { Forecast } from './forecasts.ts';
import type { Score, Step } from './grade.ts';
import { creditOf, SEVERITY_WEIGHT } from './ladder.ts';
import type { Submission } from './submission.ts';

export type ScoredReview = {
  /** Planted defects, each with the number of regions that locate it; none in a clean variant. */
  readonly defects: readonly (JudgedDefect & { readonly regions: number })[];
  readonly stepsOffered: readonly Step[];
  readonly falseAlarms: number;
  readonly noiseRegions: number;
  readonly verdict: Submission['verdict'];
  readonly forecasts: readonly Pick<Forecast, 'p' | 'o'>[];
};

/** Every number of the formula of GRADING.md §3, unrounded. */
type OpenScore = {
  /** Σ w·c / Σ w; 1 for a clean variant, where nothing is to be found. */
  readonly earned: number;
  /** What one false alarm takes off Q: λ, and .25 for a clean variant. */
  readonly penalty: number;
  readonly q: number;
  readonly decision: number;
  readonly confidence: number;
  /** 0: decision and confidence do not count. */
  readonly gate: 0 | 1;
  /** What the score can be at most: 40 when a critical defect that was not located was approved. */
  readonly most: 40 | 100;
  readonly total: number;
};

/** What Q, D and C are worth at most; together 1. */
export const SHARE = { quality: 0.75, decision: 0.15, confidence: 0.1 } as const;
const LEAST_PENALTY = 0.05;
/** Twice the break-even of formula scoring, so that flagging any random subset has negative expectation. */
const PENALTY_FACTOR = 2;
const CLEAN_PENALTY = 0.25;
/** The Brier score of always saying .50, which earns C = 0. */
const BRIER_OF_NO_OPINION = 0.25;
/** Differences below it are rounding: a Q of 0 opens no gate, a tie rounds up, whatever order was added in. */
const TIE = 1e-9;

/** The score of one review, rounded as printed; `total` ∈ [0, 100] (GRADING.md §3). */
export function scoreReview(review: ScoredReview): Score {
  const { q, decision, confidence, total } = openScore(review);
  return {
    q: round(q, 1000),
    decision: round(decision, 1000),
    confidence: round(confidence, 1000),
    total: round(total, 10),
  };
}

/** The same score with the numbers that it is made of; `total` ∈ [0, 100] (GRADING.md §3). */
export function openScore(review: ScoredReview): OpenScore {
  const { defects, stepsOffered, verdict, forecasts } = review;
  const isClean = defects.length === 0;
  const earned = isClean ? 1 : weightedMean(defects, ({ level }) => creditOf(level, stepsOffered));
  const penalty = isClean ? CLEAN_PENALTY : penaltyPerFalseAlarm(review);
  const q = earned - penalty * review.falseAlarms;
  const decision = decisionCredit(verdict, defects);
  const confidence = confidenceCredit(forecasts);
  const isSeen = isClean || defects.some(({ level }) => level !== 'missed');
  const gate = q > TIE && isSeen ? 1 : 0;
  const share =
    SHARE.quality * Math.max(0, q) + gate * (SHARE.decision * decision + SHARE.confidence * confidence);
  const most = approvesUnseenCritical(verdict, defects) ? 40 : 100;
  const total = Math.min(100 * clamp(share, 0, 1), most);
  return { earned, penalty, q, decision, confidence, gate, most, total };
}

/** λ = max(.05, 2·c₁·r̄/n_noise), .05 without noise regions (GRADING.md §3). */
export function penaltyPerFalseAlarm({
  defects,
  stepsOffered,
  noiseRegions,
}: Pick<ScoredReview, 'defects' | 'stepsOffered' | 'noiseRegions'>): number {
  if (noiseRegions === 0 || defects.length === 0) return LEAST_PENALTY;
  const regionsPerDefect = weightedMean(defects, ({ regions }) => regions);
  const perRegion = (creditOf('located', stepsOffered) * regionsPerDefect) / noiseRegions;
  return Math.max(LEAST_PENALTY, PENALTY_FACTOR * perRegion);
}

/** C = clamp(1 − BS/.25, −1, 1); 0 without forecasts (GRADING.md §3, §6). */
export function confidenceCredit(forecasts: readonly Pick<Forecast, 'p' | 'o'>[]): number {
  if (forecasts.length === 0) return 0;
  const brier = forecasts.reduce((sum, { p, o }) => sum + (p - o) ** 2, 0) / forecasts.length;
  return clamp(1 - brier / BRIER_OF_NO_OPINION, -1, 1);
}

function weightedMean<T extends JudgedDefect>(defects: readonly T[], valueOf: (defect: T) => number): number {
  const weights = defects.reduce((sum, { severity }) => sum + SEVERITY_WEIGHT[severity], 0);
  return (
    defects.reduce((sum, defect) => sum + SEVERITY_WEIGHT[defect.severity] * valueOf(defect), 0) / weights
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function round(value: number, scale: number): number {
  return Math.round((value + TIE) * scale) / scale + 0;
}
