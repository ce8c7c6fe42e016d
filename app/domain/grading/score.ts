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

const LEAST_PENALTY = 0.05;
/** Twice the break-even of formula scoring, so that flagging any random subset has negative expectation. */
const PENALTY_FACTOR = 2;
const CLEAN_PENALTY = 0.25;
const SHARE = { quality: 0.75, decision: 0.15, confidence: 0.1 } as const;
/** The Brier score of always saying .50, which earns C = 0. */
const BRIER_OF_NO_OPINION = 0.25;
const MOST_WHEN_CRITICAL_APPROVED = 40;
/** Lets a sum that is a tie in exact arithmetic round up, whatever order it was added in. */
const TIE = 1e-9;

/** The score of one review, rounded as printed; `total` ∈ [0, 100] (GRADING.md §3). */
export function scoreReview(review: ScoredReview): Score {
  const q = quality(review);
  const decision = decisionCredit(review.verdict, review.defects);
  const confidence = confidenceCredit(review.forecasts);
  const isSeen = review.defects.length === 0 || review.defects.some(({ level }) => level !== 'missed');
  const gate = q > 0 && isSeen ? 1 : 0;
  const share =
    SHARE.quality * Math.max(0, q) + gate * (SHARE.decision * decision + SHARE.confidence * confidence);
  const most = approvesUnseenCritical(review.verdict, review.defects) ? MOST_WHEN_CRITICAL_APPROVED : 100;
  const total = Math.min(100 * clamp(share, 0, 1), most);
  return {
    q: round(q, 1000),
    decision: round(decision, 1000),
    confidence: round(confidence, 1000),
    total: Math.round((total + TIE) * 10) / 10,
  };
}

/** Q ≤ 1: weighted evidence less false alarms; below 0 when the false alarms outweigh it (GRADING.md §3). */
export function quality(
  review: Pick<ScoredReview, 'defects' | 'stepsOffered' | 'falseAlarms' | 'noiseRegions'>,
): number {
  const { defects, stepsOffered, falseAlarms } = review;
  if (defects.length === 0) return 1 - CLEAN_PENALTY * falseAlarms;
  const earned = weightedMean(defects, ({ level }) => creditOf(level, stepsOffered));
  return earned - penaltyPerFalseAlarm(review) * falseAlarms;
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
