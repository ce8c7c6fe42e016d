import { normalDistribution } from './normal.ts';
import {
  areaLoading,
  estimate,
  layoutOf,
  overallLoading,
  type Loading,
  type SkillState,
} from './skill-state.ts';

type GrowthLabel = 'growth' | 'likely growth' | 'no clear change' | 'likely decline' | 'decline';

/** How sure it is that a skill grew since the baseline, in logits. */
export type Growth = {
  /** P⁺ ∈ [0, 1]: probability that it grew at all. */
  readonly p: number;
  readonly mean: number;
  readonly sd: number;
  readonly label: GrowthLabel;
};

/** From these probabilities on, and only for a change that matters, growth is said (GRADING.md §7). */
const SURE = 0.9;
const LIKELY = 0.8;
/** An area that nobody agreed to look at needs more, because eight are looked at. */
const SURE_UNDECLARED = 0.975;
const LEAST_CHANGE = 0.2;

/**
 * The state with its present skill kept beside it as [g₀, s₀], so that later differences know their covariance with
 * the baseline. A state that has a baseline already gets the new one in its place.
 */
export function markBaseline(state: SkillState): SkillState {
  const layout = layoutOf(state.areaCount);
  const from = state.mean.length;
  const to = layout.sizeWithBaseline;
  const sources = Array.from({ length: to }, (_, index) =>
    index < layout.size ? index : sourceOf(index - layout.size, layout),
  );
  const mean = new Float64Array(to);
  const covariance = new Float64Array(to * to);
  for (const [i, source] of sources.entries()) {
    mean[i] = state.mean[source] ?? 0;
    for (const [j, other] of sources.entries()) {
      covariance[i * to + j] = state.covariance[source * from + other] ?? 0;
    }
  }
  return { ...state, mean, covariance };
}

function sourceOf(clone: number, layout: ReturnType<typeof layoutOf>): number {
  return clone === 0 ? layout.general : layout.area(clone - 1);
}

/** Growth of overall skill A since the marked baseline. */
export function overallGrowth(state: SkillState): Growth {
  const layout = layoutOf(state.areaCount);
  const k = state.areaCount;
  return growthAlong(
    state,
    [
      ...overallLoading(k),
      [layout.baselineGeneral, -1],
      ...Array.from({ length: k }, (_, index) => [layout.baselineArea(index), -1 / k] as const),
    ],
    true,
  );
}

/** Growth of one area since the marked baseline; the focus agreed before needs less proof than any other. */
export function areaGrowth(state: SkillState, index: number, { isFocus }: { isFocus: boolean }): Growth {
  const layout = layoutOf(state.areaCount);
  return growthAlong(
    state,
    [...areaLoading(state.areaCount, index), [layout.baselineGeneral, -1], [layout.baselineArea(index), -1]],
    isFocus,
  );
}

function growthAlong(state: SkillState, loading: Loading, isDeclared: boolean): Growth {
  const { mean, sd } = estimate(state, loading);
  const p = sd === 0 ? 0.5 : normalDistribution(mean / sd);
  return { p, mean, sd, label: labelOf({ p, mean, isDeclared }) };
}

/** The words for a change: nothing is said below |.20| logits, and decline mirrors growth. */
function labelOf({
  p,
  mean,
  isDeclared,
}: {
  readonly p: number;
  readonly mean: number;
  readonly isDeclared: boolean;
}): GrowthLabel {
  if (Math.abs(mean) < LEAST_CHANGE) return 'no clear change';
  const sure = isDeclared ? SURE : SURE_UNDECLARED;
  const certainty = mean > 0 ? p : 1 - p;
  if (certainty >= sure) return mean > 0 ? 'growth' : 'decline';
  if (isDeclared && certainty >= LIKELY) return mean > 0 ? 'likely growth' : 'likely decline';
  return 'no clear change';
}
