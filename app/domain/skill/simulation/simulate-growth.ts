import { AREAS } from '../../exercise/area.ts';
import { createRandom, type Random } from '../../random.ts';
import { areaGrowth, overallGrowth, type Growth } from '../growth.ts';
import { DEFAULT_HYPERPARAMETERS } from '../hyperparameters.ts';
import { replayLearner } from '../replay-learner.ts';
import type { AttemptEvent } from '../skill-event.ts';
import { emptyRecord } from '../skill-record.ts';
import { drawBank } from './simulated-bank.ts';
import { drawLearner, type SimulatedLearner } from './simulated-learner.ts';
import { simulateAttempt } from './simulate-attempt.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What happens between the first window and the end of the second. */
export type GrowthPlan = {
  readonly weeksInEachWindow: number;
  readonly attemptsPerWeek: number;
  /** Change of general skill, linear over the second window, in logits. */
  readonly growth: number;
  /** Change of the response criterion at the start of the second window. */
  readonly criterionShift: number;
  /** Mean difficulty of the second window's bank; its levels are centred on it. */
  readonly secondBankMean: number;
};

/** Shares of simulated learners about whom growth would be said. */
export type GrowthShares = {
  readonly overall: number;
  readonly focus: number;
  /** Per area that nobody agreed to look at. */
  readonly undeclared: number;
};

/** How often the model says "growth" about learners who go through the plan (GRADING.md §7, §9). */
export function simulateGrowth(
  plan: GrowthPlan,
  { learners, seed }: { readonly learners: number; readonly seed: number },
): GrowthShares {
  const random = createRandom(seed);
  let overall = 0;
  let focus = 0;
  let undeclared = 0;
  for (let index = 0; index < learners; index += 1) {
    const { state } = replayLearner(
      emptyRecord('simulated', DEFAULT_HYPERPARAMETERS),
      simulateWindows(random, plan),
      { hyper: DEFAULT_HYPERPARAMETERS, baselineMs: plan.weeksInEachWindow * WEEK_MS },
    );
    if (isGrowth(overallGrowth(state))) overall += 1;
    if (isGrowth(areaGrowth(state, 0, { isFocus: true }))) focus += 1;
    undeclared += AREAS.filter((_, k) => isGrowth(areaGrowth(state, k, { isFocus: false }))).length;
  }
  return {
    overall: overall / learners,
    focus: focus / learners,
    undeclared: undeclared / (learners * AREAS.length),
  };
}

function simulateWindows(random: Random, plan: GrowthPlan): readonly AttemptEvent[] {
  const learner = drawLearner(random, AREAS.length);
  const first = drawBank(random, { mean: 0, name: 'first' });
  const second = drawBank(random, { mean: plan.secondBankMean, name: 'second' });
  const inEach = plan.weeksInEachWindow * plan.attemptsPerWeek;
  return Array.from({ length: 2 * inEach }, (_, number) => {
    const isSecond = number >= inEach;
    const progress = isSecond ? (number - inEach + 1) / inEach : 0;
    return simulateAttempt(random, {
      learner: isSecond ? changeLearner(learner, plan, progress) : learner,
      bank: isSecond ? second : first,
      number,
      atMs: ((number + 0.5) / plan.attemptsPerWeek) * WEEK_MS,
    });
  });
}

function changeLearner(learner: SimulatedLearner, plan: GrowthPlan, progress: number): SimulatedLearner {
  return {
    ...learner,
    general: learner.general + plan.growth * progress,
    criterion: learner.criterion + plan.criterionShift,
  };
}

function isGrowth({ label }: Growth): boolean {
  return label === 'growth';
}
