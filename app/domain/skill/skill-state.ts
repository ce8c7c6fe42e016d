import type { Hyperparameters } from './hyperparameters.ts';

/**
 * One Gaussian posterior over a learner: x = [g, s₁ … s_K, κ, v_g, v₁ … v_K], and after a baseline was set also
 * [g₀, s₁₀ … s_K₀], the skill at that moment, so that the covariance between then and now is kept (GRADING.md §4, §7).
 */
export type SkillState = {
  /** UTC milliseconds that it stands at; null before the first counted review. */
  readonly atMs: number | null;
  /** Weeks for which the growth rates have moved the skill since the last attempt. */
  readonly trendWeeks: number;
  readonly areaCount: number;
  readonly mean: Float64Array;
  /** Row by row. */
  readonly covariance: Float64Array;
  /** Σ ln Z over all observations: how well the model foresaw this learner. */
  readonly logEvidence: number;
};

/** Where each component stands in x for K areas. */
export function layoutOf(areaCount: number) {
  return {
    general: 0,
    area: (k: number) => 1 + k,
    criterion: 1 + areaCount,
    generalRate: 2 + areaCount,
    areaRate: (k: number) => 3 + areaCount + k,
    size: 2 * areaCount + 3,
    baselineGeneral: 2 * areaCount + 3,
    baselineArea: (k: number) => 2 * areaCount + 4 + k,
    sizeWithBaseline: 3 * areaCount + 4,
  } as const;
}

/** The state of somebody about whom nothing is known. */
export function priorState(areaCount: number, hyper: Hyperparameters): SkillState {
  const layout = layoutOf(areaCount);
  const { size } = layout;
  const covariance = new Float64Array(size * size);
  const setSd = (index: number, sd: number) => {
    covariance[index * size + index] = sd * sd;
  };
  setSd(layout.general, hyper.generalSd);
  setSd(layout.criterion, hyper.criterionSd);
  setSd(layout.generalRate, hyper.generalRateSd);
  for (let k = 0; k < areaCount; k += 1) {
    setSd(layout.area(k), hyper.areaSd);
    setSd(layout.areaRate(k), hyper.areaRateSd);
  }
  return {
    atMs: null,
    trendWeeks: 0,
    areaCount,
    mean: new Float64Array(size),
    covariance,
    logEvidence: 0,
  };
}

/** A linear combination of components: pairs of index and weight. */
export type Loading = readonly (readonly [index: number, weight: number])[];

/** Mean and sd of hᵀx. */
export function estimate(
  { mean, covariance }: Pick<SkillState, 'mean' | 'covariance'>,
  loading: Loading,
): { readonly mean: number; readonly sd: number } {
  const size = mean.length;
  let sum = 0;
  let variance = 0;
  for (const [i, a] of loading) {
    sum += a * (mean[i] ?? 0);
    for (const [j, b] of loading) variance += a * b * (covariance[i * size + j] ?? 0);
  }
  return { mean: sum, sd: Math.sqrt(Math.max(0, variance)) };
}

/** A = g + mean of s: overall skill. */
export function overallLoading(areaCount: number): Loading {
  const layout = layoutOf(areaCount);
  return [
    [layout.general, 1],
    ...Array.from({ length: areaCount }, (_, k) => [layout.area(k), 1 / areaCount] as const),
  ];
}

/** θ_k = g + s_k: skill in one area. */
export function areaLoading(areaCount: number, k: number): Loading {
  const layout = layoutOf(areaCount);
  return [
    [layout.general, 1],
    [layout.area(k), 1],
  ];
}
