import { AREAS } from '../../exercise/area.ts';
import { drawInteger, shuffle, type Random } from '../../random.ts';
import { DECOY_OFFSET, NOISE_LOADING, NOISE_OFFSET, STEP_OFFSETS } from '../hyperparameters.ts';
import { logistic } from '../logistic.ts';
import type { AttemptEvent, SkillDefect } from '../skill-event.ts';
import { drawNormal } from './draw-normal.ts';
import type { SimulatedItem } from './simulated-bank.ts';
import { trueSkills, type SimulatedLearner } from './simulated-learner.ts';

const DEFECTS = 4;
const DECOYS = 2;
const NOISE_REGIONS = 8;
const TESTLET_SD = 0.4;
const STEP_SD = 0.3;
const DECOY_ERROR_SD = 0.6;
const ALL_STEPS = ['located', 'explained', 'proven', 'fixed'] as const;
const LEVELS = ['missed', 'located', 'explained', 'proven', 'proven+fixed'] as const;

/**
 * One review of a simulated learner: four defects of distinct areas, two decoys of any areas, eight ordinary regions,
 * everything on offer (GRADING.md §9).
 */
export function simulateAttempt(
  random: Random,
  {
    learner,
    bank,
    number,
    atMs,
  }: {
    readonly learner: SimulatedLearner;
    readonly bank: readonly SimulatedItem[];
    readonly number: number;
    readonly atMs: number;
  },
): AttemptEvent {
  const skills = trueSkills(learner);
  const testlet = drawNormal(random, TESTLET_SD);
  const areas = shuffle(random, AREAS).slice(0, DEFECTS);
  const happens = (logit: number) => random() < logistic(logit);
  const defects = areas.map((area): SkillDefect => {
    const item = bank[drawInteger(random, 0, bank.length - 1)] ?? { id: 'none', trueB: 0, statedB: 0 };
    const ability = (skills[AREAS.indexOf(area)] ?? 0) + testlet - item.trueB;
    let height = 0;
    for (const [index, offset] of STEP_OFFSETS.entries()) {
      const logit =
        index === 0 ? ability + learner.criterion : ability - offset + drawNormal(random, STEP_SD);
      if (!happens(logit)) break;
      height += 1;
    }
    return {
      id: `${item.id}-${number}`,
      kind: area,
      area,
      b: item.statedB,
      stepsOffered: [...ALL_STEPS],
      level: LEVELS[height] ?? 'missed',
    };
  });
  const decoys = Array.from({ length: DECOYS }, (_, index) => {
    const k = drawInteger(random, 0, AREAS.length - 1);
    const lure = DECOY_OFFSET + drawNormal(random, DECOY_ERROR_SD);
    const flagged = happens(learner.criterion - (skills[k] ?? 0) - testlet + lure);
    return { id: `decoy-${index}`, area: AREAS[k] ?? 'concurrency', flagged };
  });
  const flagged = Array.from({ length: NOISE_REGIONS }, () =>
    happens(learner.criterion - NOISE_LOADING * learner.general + NOISE_OFFSET),
  ).filter(Boolean).length;
  return {
    learnerId: 'simulated',
    exerciseId: `exercise-${number}`,
    exerciseVersion: 1,
    kind: 'review',
    mode: 'counted',
    at: new Date(atMs).toISOString(),
    attempt: 1,
    hints: 0,
    defects,
    decoys,
    noise: { regions: NOISE_REGIONS, flagged },
    forecasts: [],
  };
}
