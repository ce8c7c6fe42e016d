import { describe, expect, it } from 'vitest';
import { DEFAULT_HYPERPARAMETERS } from './hyperparameters.ts';
import { tiltedMoments } from './observe.ts';
import { priorState } from './skill-state.ts';
import { updateSkill } from './update-skill.ts';

const NO_TREND = {
  ...DEFAULT_HYPERPARAMETERS,
  generalSd: 1,
  areaSd: 0.5,
  criterionSd: 0.6,
  generalRateSd: 0,
  areaRateSd: 0,
  testletSd: 0,
};

describe('one attempt', () => {
  it('matches the scalar check value: N(0, 1) and one yes', () => {
    const tilted = tiltedMoments(0, 1, true);
    expect(tilted.mean).toBeCloseTo(0.413242, 5);
    expect(tilted.variance).toBeCloseTo(0.829231, 5);
  });

  it.each([
    {
      name: 'without extra noise in steps 2 to 4',
      stepVariance: 0,
      mean: [0.28946, 0.07236, 0.16376],
      variance: [0.67574, 0.22973, 0.33958],
    },
    {
      name: 'with extra noise .09 in steps 2 to 4',
      stepVariance: 0.09,
      mean: [0.29276, 0.07319, 0.16349],
      variance: [0.67954, 0.22997, 0.33961],
    },
  ])('matches the check value $name', ({ stepVariance, mean, variance }) => {
    const hyper = { ...NO_TREND, stepVariance };
    const state = updateSkill(
      priorState(1, hyper),
      {
        defects: [
          {
            id: 'd',
            kind: 'conc.lost-update',
            area: 'concurrency',
            b: 0.3,
            omega: 1e-9,
            stepsOffered: ['located', 'explained', 'proven'],
            level: 'explained',
          },
        ],
        decoys: [],
        noise: { regions: 0, flagged: 0 },
      },
      { areas: ['concurrency'], hyper },
    );
    const size = state.mean.length;
    for (const [index, expected] of mean.entries()) expect(state.mean[index]).toBeCloseTo(expected, 5);
    for (const [index, expected] of variance.entries()) {
      expect(state.covariance[index * size + index]).toBeCloseTo(expected, 5);
    }
  });
});
