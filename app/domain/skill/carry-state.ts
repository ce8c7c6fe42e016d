import type { Hyperparameters } from './hyperparameters.ts';
import { layoutOf, type SkillState } from './skill-state.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** Growth is foreseen for this long after an attempt; then it has to show itself again. */
const MOST_TREND_WEEKS = 2;
/** Growth rates fade by half in this time. */
const RATE_HALF_LIFE_WEEKS = 26;
/** What skill, area offsets and criterion drift by: variance per week. */
const DRIFT_PER_WEEK = { general: 0.005, area: 0.002, criterion: 0.02 } as const;

/**
 * The state at a later time (GRADING.md §4, between attempts): g += dt′·v_g, s_k += dt′·v_k, v ← f·v with
 * dt′ = min(dt, 2 weeks after the last attempt) and f = 2^(−dt/26); P ← F P Fᵀ + drift. A time before the state's own
 * changes nothing; a state without a time starts at the given one.
 */
export function carryState(state: SkillState, atMs: number, hyper: Hyperparameters): SkillState {
  if (state.atMs === null) return { ...state, atMs };
  const weeks = (atMs - state.atMs) / WEEK_MS;
  if (weeks <= 0) return state;
  const trend = Math.max(0, Math.min(weeks, MOST_TREND_WEEKS - state.trendWeeks));
  const fade = 2 ** (-weeks / RATE_HALF_LIFE_WEEKS);
  const mean = Float64Array.from(state.mean);
  const covariance = Float64Array.from(state.covariance);
  const size = mean.length;
  const layout = layoutOf(state.areaCount);
  const pairs = [
    [layout.general, layout.generalRate] as const,
    ...Array.from({ length: state.areaCount }, (_, k) => [layout.area(k), layout.areaRate(k)] as const),
  ];
  for (const [level, rate] of pairs) {
    mean[level] = (mean[level] ?? 0) + trend * (mean[rate] ?? 0);
    mean[rate] = fade * (mean[rate] ?? 0);
    moveRow(covariance, { size, level, rate, trend, fade });
  }
  for (const [level, rate] of pairs) moveColumn(covariance, { size, level, rate, trend, fade });
  const add = (index: number, variance: number) => {
    const at = index * size + index;
    covariance[at] = (covariance[at] ?? 0) + variance;
  };
  add(layout.general, DRIFT_PER_WEEK.general * weeks);
  add(layout.criterion, DRIFT_PER_WEEK.criterion * weeks);
  add(layout.generalRate, (1 - fade * fade) * hyper.generalRateSd ** 2);
  for (let k = 0; k < state.areaCount; k += 1) {
    add(layout.area(k), DRIFT_PER_WEEK.area * weeks);
    add(layout.areaRate(k), (1 - fade * fade) * hyper.areaRateSd ** 2);
  }
  return { ...state, atMs, trendWeeks: state.trendWeeks + trend, mean, covariance };
}

type Move = {
  readonly size: number;
  readonly level: number;
  readonly rate: number;
  readonly trend: number;
  readonly fade: number;
};

function moveRow(covariance: Float64Array, { size, level, rate, trend, fade }: Move): void {
  for (let column = 0; column < size; column += 1) {
    const moving = covariance[rate * size + column] ?? 0;
    const at = level * size + column;
    covariance[at] = (covariance[at] ?? 0) + trend * moving;
    covariance[rate * size + column] = fade * moving;
  }
}

function moveColumn(covariance: Float64Array, { size, level, rate, trend, fade }: Move): void {
  for (let row = 0; row < size; row += 1) {
    const moving = covariance[row * size + rate] ?? 0;
    const at = row * size + level;
    covariance[at] = (covariance[at] ?? 0) + trend * moving;
    covariance[row * size + rate] = fade * moving;
  }
}
