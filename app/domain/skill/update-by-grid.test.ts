import { describe, expect, it } from 'vitest';
import { DEFAULT_HYPERPARAMETERS } from './hyperparameters.ts';
import { logistic } from './logistic.ts';
import { observe } from './observe.ts';

const STEP = 0.1;
const GRID = Array.from({ length: 121 }, (_, index) => (index - 60) * STEP);

/** Posterior of (θ, κ) by brute force on a grid: N(0, s²) × N(0, t²) × Π P(answer). */
function integrate(answers: readonly { b: number; isYes: boolean }[], { s, t }: { s: number; t: number }) {
  const cells = GRID.flatMap((theta) =>
    GRID.map((kappa) => {
      const prior = Math.exp(-0.5 * ((theta / s) ** 2 + (kappa / t) ** 2)) / (2 * Math.PI * s * t);
      const weight = answers.reduce((product, { b, isYes }) => {
        const p = logistic(theta + kappa - b);
        return product * (isYes ? p : 1 - p);
      }, prior);
      return { theta, weight: weight * STEP * STEP };
    }),
  );
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  const mean = cells.reduce((sum, { theta, weight }) => sum + theta * weight, 0) / total;
  const variance = cells.reduce((sum, { theta, weight }) => sum + (theta - mean) ** 2 * weight, 0) / total;
  return { mean, variance, logEvidence: Math.log(total) };
}

describe('the assumed-density filter beside numerical integration', () => {
  const { generalSd: s, criterionSd: t } = DEFAULT_HYPERPARAMETERS;

  it.each([
    { name: 'one yes', answers: [{ b: 0, isYes: true }], within: 1e-5 },
    { name: 'one hard no', answers: [{ b: 1.2, isYes: false }], within: 1e-5 },
    {
      name: 'a mixed handful',
      answers: [
        { b: -1.2, isYes: true },
        { b: 0, isYes: true },
        { b: 0.6, isYes: false },
        { b: 1.2, isYes: true },
      ],
      within: 0.02,
    },
    {
      name: 'all of ten caught',
      answers: Array.from({ length: 10 }, (_, index) => ({ b: index / 5 - 1, isYes: true })),
      within: 0.1,
    },
  ])('comes within $within for $name', ({ answers, within }) => {
    const working = { mean: new Float64Array(2), covariance: Float64Array.of(s * s, 0, 0, t * t) };
    let logEvidence = 0;
    for (const { b, isYes } of answers) {
      const loading = [
        [0, 1],
        [1, 1],
      ] as const;
      logEvidence += observe(working, { loading, offset: -b, extraVariance: 0, isYes });
    }
    const exact = integrate(answers, { s, t });
    expect(Math.abs((working.mean[0] ?? NaN) - exact.mean)).toBeLessThan(within);
    expect(Math.abs((working.covariance[0] ?? NaN) - exact.variance)).toBeLessThan(within);
    expect(Math.abs(logEvidence - exact.logEvidence)).toBeLessThan(within);
  });
});
