import type { Random } from '../../random.ts';
import { drawNormal } from './draw-normal.ts';

/** True skill of a simulated learner, in logits: what the model has to find out. */
export type SimulatedLearner = {
  readonly general: number;
  readonly areas: readonly number[];
  readonly criterion: number;
};

/** Spread of true skill between people (GRADING.md §9). */
const TRUE_SD = { general: 0.9, area: 0.6, criterion: 0.6 } as const;

/** A learner drawn from the simulated population. */
export function drawLearner(random: Random, areaCount: number): SimulatedLearner {
  return {
    general: drawNormal(random, TRUE_SD.general),
    areas: Array.from({ length: areaCount }, () => drawNormal(random, TRUE_SD.area)),
    criterion: drawNormal(random, TRUE_SD.criterion),
  };
}

/** θ_k = g + s_k of every area. */
export function trueSkills({ general, areas }: SimulatedLearner): readonly number[] {
  return areas.map((offset) => general + offset);
}
