import { simulateFlagEverything } from './simulate-flag-everything.ts';
import { simulateGrowth, type GrowthPlan } from './simulate-growth.ts';
import { simulateRecovery } from './simulate-recovery.ts';

/** One figure of the simulation beside its goal. */
export type SimulationRow = {
  readonly name: string;
  readonly value: number;
  /** Both ends belong to the goal. */
  readonly goal: { readonly least?: number; readonly most?: number };
  readonly isMet: boolean;
};

export type SimulationSize = {
  /** Learners for each recovery row, and for each growth row. */
  readonly recovery: number;
  readonly growth: number;
  readonly seed: number;
};

/** About a minute on one core; a share of 5 % is then known to ± 0.7 points. */
export const FULL_SIZE: SimulationSize = { recovery: 300, growth: 1000, seed: 1 };

/** Goals of GRADING.md §9 by defects per area. */
const RECOVERY_GOALS = [
  { defectsPerArea: 10, rmse: 0.48, correlation: 0.89, overallRmse: 0.25 },
  { defectsPerArea: 20, rmse: 0.37, correlation: 0.93, overallRmse: 0.18 },
  { defectsPerArea: 40, rmse: 0.29, correlation: 0.955, overallRmse: 0.13 },
] as const;

const STEADY: GrowthPlan = {
  weeksInEachWindow: 12,
  attemptsPerWeek: 2,
  growth: 0,
  criterionShift: 0,
  secondBankMean: 0,
};

/** Growth said of unchanged skill, by chance or for another reason. */
const FALSE_GROWTH_ROWS = [
  { name: 'Growth said after a criterion shift of +1', plan: { ...STEADY, criterionShift: 1 }, most: 0.05 },
  { name: 'Growth said after an easier bank (−.7)', plan: { ...STEADY, secondBankMean: -0.7 }, most: 0.05 },
] as const;

const POWER_ROWS = [
  { name: 'Growth of 1 logit seen, 2 a week, 12 + 12 weeks', plan: { ...STEADY, growth: 1 }, least: 0.7 },
  {
    name: 'Growth of 1 logit seen, 2 a week, 26 + 26 weeks',
    plan: { ...STEADY, growth: 1, weeksInEachWindow: 26 },
    least: 0.82,
  },
  {
    name: 'Growth of 1 logit seen, 4 a week, 12 + 12 weeks',
    plan: { ...STEADY, growth: 1, attemptsPerWeek: 4 },
    least: 0.9,
  },
] as const;

const ATTEMPTS_OF_FLAGGER = 20;

/** The recovery simulation of GRADING.md §9, row by row as it is computed. */
export function* simulateTable({ recovery, growth, seed }: SimulationSize): Generator<SimulationRow> {
  for (const goal of RECOVERY_GOALS) {
    const { defectsPerArea } = goal;
    const found = simulateRecovery({ learners: recovery, defectsPerArea, seed });
    const at = `at ${defectsPerArea} defects per area`;
    yield row(`RMSE of an area ${at}`, found.rmse, { most: goal.rmse });
    yield row(`Correlation with the truth ${at}`, found.correlation, { least: goal.correlation });
    yield row(`90 % interval covers ${at}`, found.coverage, { least: 0.87, most: 0.95 });
    yield row(`RMSE overall ${at}`, found.overallRmse, { most: goal.overallRmse });
  }
  const size = { learners: growth, seed };
  const steady = simulateGrowth(STEADY, size);
  yield row('False growth, overall', steady.overall, { most: 0.08 });
  yield row('False growth, focus area', steady.focus, { most: 0.08 });
  yield row('False growth, other areas', steady.undeclared, { most: 0.05 });
  for (const { name, plan, least } of POWER_ROWS) {
    yield row(name, simulateGrowth(plan, size).overall, { least });
  }
  for (const { name, plan, most } of FALSE_GROWTH_ROWS) {
    yield row(name, simulateGrowth(plan, size).overall, { most });
  }
  yield row(
    `Overall logits of one who flags everything, ${ATTEMPTS_OF_FLAGGER} attempts`,
    simulateFlagEverything({ attempts: ATTEMPTS_OF_FLAGGER, seed }),
    { most: -1.5 },
  );
}

function row(name: string, value: number, goal: SimulationRow['goal']): SimulationRow {
  const { least = -Infinity, most = Infinity } = goal;
  return { name, value, goal, isMet: value >= least && value <= most };
}
