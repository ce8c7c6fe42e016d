import { AREAS } from '../../exercise/area.ts';
import { createRandom } from '../../random.ts';
import { DEFAULT_HYPERPARAMETERS } from '../hyperparameters.ts';
import { replayLearner } from '../replay-learner.ts';
import { emptyRecord } from '../skill-record.ts';
import { areaLoading, estimate, overallLoading } from '../skill-state.ts';
import { drawBank } from './simulated-bank.ts';
import { drawLearner, trueSkills } from './simulated-learner.ts';
import { simulateAttempt } from './simulate-attempt.ts';

/** How near the model comes to the truth after so many defects per area. */
export type Recovery = {
  readonly defectsPerArea: number;
  readonly rmse: number;
  readonly correlation: number;
  /** Share of 90 % intervals that hold the truth. */
  readonly coverage: number;
  readonly overallRmse: number;
};

const DEFECTS_PER_ATTEMPT = 4;
const Z90 = 1.645;

/** Replays simulated learners at one instant (dt = 0) and compares what the model says with the truth. */
export function simulateRecovery({
  learners,
  defectsPerArea,
  seed,
}: {
  readonly learners: number;
  readonly defectsPerArea: number;
  readonly seed: number;
}): Recovery {
  const random = createRandom(seed);
  const bank = drawBank(random, { mean: 0, name: 'bank' });
  const attempts = (defectsPerArea * AREAS.length) / DEFECTS_PER_ATTEMPT;
  const pairs: { truth: number; mean: number; sd: number }[] = [];
  const overall: number[] = [];
  for (let index = 0; index < learners; index += 1) {
    const learner = drawLearner(random, AREAS.length);
    const events = Array.from({ length: attempts }, (_, number) =>
      simulateAttempt(random, { learner, bank, number, atMs: 0 }),
    );
    const { state } = replayLearner(emptyRecord('simulated', DEFAULT_HYPERPARAMETERS), events, {
      hyper: DEFAULT_HYPERPARAMETERS,
    });
    const truths = trueSkills(learner);
    for (const [k, truth] of truths.entries()) {
      pairs.push({ truth, ...estimate(state, areaLoading(AREAS.length, k)) });
    }
    const trueOverall = truths.reduce((sum, truth) => sum + truth, 0) / truths.length;
    overall.push(estimate(state, overallLoading(AREAS.length)).mean - trueOverall);
  }
  return {
    defectsPerArea,
    rmse: rootMeanSquare(pairs.map(({ truth, mean }) => mean - truth)),
    correlation: correlationOf(pairs.map(({ truth, mean }) => [truth, mean] as const)),
    coverage: pairs.filter(({ truth, mean, sd }) => Math.abs(mean - truth) <= Z90 * sd).length / pairs.length,
    overallRmse: rootMeanSquare(overall),
  };
}

function rootMeanSquare(errors: readonly number[]): number {
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
}

function correlationOf(pairs: readonly (readonly [number, number])[]): number {
  const mean = (index: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[index], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((total, [x, y]) => total + of(x - a, y - b), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}
