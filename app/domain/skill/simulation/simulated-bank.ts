import type { Random } from '../../random.ts';
import { difficultyOfLevel } from '../hyperparameters.ts';
import { drawNormal } from './draw-normal.ts';

/** A defect of the simulated bank: its true difficulty, and the one that its author's level stands for. */
export type SimulatedItem = { readonly id: string; readonly trueB: number; readonly statedB: number };

const BANK_SIZE = 400;
const AUTHOR_ERROR_SD = 0.6;
/** What levels 1 to 5 mean to an author, before shrinking. */
const LEVEL_CENTRES = [-1.63, -0.82, 0, 0.82, 1.63] as const;

/** 400 items around a mean difficulty; the authors' levels are centred on that mean, as a recalibrated bank's are. */
export function drawBank(
  random: Random,
  { mean, name }: { mean: number; name: string },
): readonly SimulatedItem[] {
  return Array.from({ length: BANK_SIZE }, (_, index) => {
    const relative = drawNormal(random, 1);
    const level = nearestLevel(relative + drawNormal(random, AUTHOR_ERROR_SD));
    return { id: `${name}-${index}`, trueB: mean + relative, statedB: mean + difficultyOfLevel(level) };
  });
}

function nearestLevel(difficulty: number): number {
  const distances = LEVEL_CENTRES.map((centre) => Math.abs(centre - difficulty));
  return 1 + distances.indexOf(Math.min(...distances));
}
