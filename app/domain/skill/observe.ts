import { normalQuadrature } from './gauss-hermite.ts';
import { logistic } from './logistic.ts';
import type { Loading } from './skill-state.ts';

/** A yes-or-no answer with P(yes) = σ(hᵀx + offset + ε), ε ~ N(0, extraVariance). */
export type Observation = {
  readonly loading: Loading;
  readonly offset: number;
  readonly extraVariance: number;
  readonly isYes: boolean;
};

/** A Gaussian that is being updated in place: it lives inside one update only. */
export type Working = { readonly mean: Float64Array; readonly covariance: Float64Array };

const { nodes, weights } = normalQuadrature(15);

/**
 * Takes one observation into the Gaussian by moment matching (assumed-density filter) and returns ln Z. With the
 * tilted moments Z, m*, V* of σ(±η)·N(η; m, V): μ += Ph(m*−m)/V, P −= (Ph)(Ph)ᵀ(V−V*)/V² (GRADING.md §4; Herbrich et
 * al. 2007, Weng & Lin 2011).
 */
export function observe({ mean, covariance }: Working, observation: Observation): number {
  const { loading, offset, extraVariance, isYes } = observation;
  const size = mean.length;
  const spread = new Float64Array(size);
  for (const [index, weight] of loading) {
    const row = index * size;
    for (let j = 0; j < size; j += 1) spread[j] = (spread[j] ?? 0) + weight * (covariance[row + j] ?? 0);
  }
  let m = offset;
  let variance = extraVariance;
  for (const [index, weight] of loading) {
    m += weight * (mean[index] ?? 0);
    variance += weight * (spread[index] ?? 0);
  }
  const tilted = tiltedMoments(m, variance, isYes);
  const shift = (tilted.mean - m) / variance;
  const shrink = (variance - tilted.variance) / (variance * variance);
  for (let i = 0; i < size; i += 1) {
    const pull = spread[i] ?? 0;
    if (pull === 0) continue;
    mean[i] = (mean[i] ?? 0) + pull * shift;
    const factor = pull * shrink;
    const row = i * size;
    for (let j = 0; j < size; j += 1) {
      covariance[row + j] = (covariance[row + j] ?? 0) - factor * (spread[j] ?? 0);
    }
  }
  return Math.log(tilted.total);
}

/** Z, mean and variance of σ(±η)·N(η; mean, variance) by 15-point Gauss–Hermite quadrature. */
export function tiltedMoments(
  mean: number,
  variance: number,
  isYes: boolean,
): { readonly total: number; readonly mean: number; readonly variance: number } {
  const sd = Math.sqrt(variance);
  let total = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    const z = nodes[i] ?? 0;
    const eta = mean + sd * z;
    const mass = (weights[i] ?? 0) * logistic(isYes ? eta : -eta);
    total += mass;
    first += mass * z;
    second += mass * z * z;
  }
  const centre = first / total;
  return { total, mean: mean + sd * centre, variance: variance * (second / total - centre * centre) };
}
