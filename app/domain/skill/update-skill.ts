import type { Hyperparameters } from './hyperparameters.ts';
import { listObservations, type FirstExposures } from './list-observations.ts';
import { observe, type Working } from './observe.ts';
import type { SkillState } from './skill-state.ts';

/**
 * The state after one attempt: temporary states for the exercise (variance γ²) and for each item's error are put on,
 * every observation is taken in, and the temporary states are dropped again. The state must already stand at the
 * attempt's time.
 */
export function updateSkill(
  state: SkillState,
  exposures: FirstExposures,
  { areas, hyper }: { areas: readonly string[]; hyper: Hyperparameters },
): SkillState {
  const size = state.mean.length;
  const temporary = [
    hyper.testletSd ** 2,
    ...exposures.defects.map(({ omega = hyper.defectErrorSd }) => omega ** 2),
    ...exposures.decoys.map(() => hyper.decoyErrorSd ** 2),
  ];
  const working = widen(state, temporary);
  let logEvidence = state.logEvidence;
  for (const observation of listObservations(exposures, { areas, testlet: size }, hyper)) {
    logEvidence += observe(working, observation);
  }
  return { ...state, trendWeeks: 0, ...narrow(working, size), logEvidence };
}

function widen({ mean, covariance }: Working, variances: readonly number[]): Working {
  const from = mean.length;
  const to = from + variances.length;
  const wide = { mean: new Float64Array(to), covariance: new Float64Array(to * to) };
  wide.mean.set(mean);
  for (let row = 0; row < from; row += 1) {
    wide.covariance.set(covariance.subarray(row * from, (row + 1) * from), row * to);
  }
  for (const [index, variance] of variances.entries()) {
    const at = from + index;
    wide.covariance[at * to + at] = variance;
  }
  return wide;
}

function narrow({ mean, covariance }: Working, to: number): Working {
  const from = mean.length;
  const small = { mean: mean.slice(0, to), covariance: new Float64Array(to * to) };
  for (let row = 0; row < to; row += 1) {
    small.covariance.set(covariance.subarray(row * from, row * from + to), row * to);
  }
  return small;
}
