import { describe, expect, it } from 'vitest';
import { AREAS } from '../exercise/area.ts';
import { createRandom } from '../random.ts';
import { chooseHyperparameters } from './choose-hyperparameters.ts';
import { DEFAULT_HYPERPARAMETERS } from './hyperparameters.ts';
import { logistic } from './logistic.ts';
import { recalibrateItems } from './recalibrate-items.ts';
import { attemptEvent, defectOf } from './replay-fixture.ts';
import { drawNormal } from './simulation/draw-normal.ts';
import { drawLearner, trueSkills } from './simulation/simulated-learner.ts';
import type { AttemptEvent } from './skill-event.ts';

const EXERCISES = 12;

/** Learners who all do the same exercises of one defect per area, with true difficulties that the levels miss. */
function simulateClass(learners: number, { seed, generalSd }: { seed: number; generalSd?: number }) {
  const random = createRandom(seed);
  const trueB = new Map<string, number>();
  for (let exercise = 0; exercise < EXERCISES; exercise += 1) {
    for (const area of AREAS) trueB.set(`${exercise} ${area}`, drawNormal(random, 0.8));
  }
  const events = Array.from({ length: learners }, (_, number): readonly AttemptEvent[] => {
    const drawn = drawLearner(random, AREAS.length);
    const learner = generalSd === undefined ? drawn : { ...drawn, general: drawNormal(random, generalSd) };
    const skills = trueSkills(learner);
    return Array.from({ length: EXERCISES }, (__, exercise) =>
      attemptEvent({
        learnerId: `u${number}`,
        exerciseId: String(exercise),
        defects: AREAS.map((area, k) => {
          const logit = (skills[k] ?? 0) + learner.criterion - (trueB.get(`${exercise} ${area}`) ?? 0);
          const level = random() < logistic(logit) ? 'located' : 'missed';
          return defectOf({ id: area, area, stepsOffered: ['located'], level });
        }),
      }),
    );
  });
  return { trueB, learners: new Map(events.map((attempts, number) => [`u${number}`, attempts])) };
}

function rootMeanSquare(errors: readonly number[]): number {
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
}

describe('recalibration of items', () => {
  const { trueB, learners } = simulateClass(40, { seed: 5 });
  const items = recalibrateItems(learners, DEFAULT_HYPERPARAMETERS);
  const truthOf = (item: (typeof items)[number]) => trueB.get(`${item.exerciseId} ${item.defectId}`) ?? NaN;

  it('comes nearer to the true difficulties than the authors did', () => {
    expect(items).toHaveLength(EXERCISES * AREAS.length);
    const authors = rootMeanSquare(items.map((item) => item.authorB - truthOf(item)));
    const calibrated = rootMeanSquare(items.map((item) => item.b - truthOf(item)));
    expect(calibrated).toBeLessThan(authors * 0.7);
  });

  it('keeps the mean of the bank where the authors put it', () => {
    const mean = items.reduce((sum, { b, authorB }) => sum + b - authorB, 0) / items.length;
    expect(mean).toBeCloseTo(0, 10);
  });

  it('is never surer than ω = .20, and surer with answers than without', () => {
    for (const { omega } of items) {
      expect(omega).toBeGreaterThanOrEqual(0.2);
      expect(omega).toBeLessThan(DEFAULT_HYPERPARAMETERS.defectErrorSd);
    }
  });

  it('sends to the author only what moved by more than a logit', () => {
    for (const { b, authorB, isForAuthor } of items) {
      if (isForAuthor) expect(Math.abs(b - authorB)).toBeGreaterThan(1);
    }
    expect(items.some(({ isForAuthor }) => isForAuthor)).toBe(true);
  });

  it('leaves the authors alone when nobody has answered', () => {
    expect(recalibrateItems(new Map(), DEFAULT_HYPERPARAMETERS)).toEqual([]);
  });
});

describe('hyperparameters of a population', () => {
  it('stay the defaults below twenty learners with ten attempts each', () => {
    expect(chooseHyperparameters(simulateClass(19, { seed: 1 }).learners)).toBe(DEFAULT_HYPERPARAMETERS);
  });

  it('find out that people hardly differ', () => {
    const { learners } = simulateClass(24, { seed: 2, generalSd: 0.2 });
    expect(chooseHyperparameters(learners).generalSd).toBe(0.6);
  });

  it('find out that people differ much', () => {
    const { learners } = simulateClass(24, { seed: 2, generalSd: 2 });
    expect(chooseHyperparameters(learners).generalSd).toBe(1.3);
  });
});
