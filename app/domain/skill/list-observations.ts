import { LEVEL_HEIGHT } from '../grading/ladder.ts';
import {
  DECOY_OFFSET,
  difficultyOfLevel,
  NOISE_LOADING,
  NOISE_OFFSET,
  STEP_OFFSETS,
  type Hyperparameters,
} from './hyperparameters.ts';
import type { Observation } from './observe.ts';
import type { SkillDecoy, SkillDefect } from './skill-event.ts';
import { layoutOf } from './skill-state.ts';

/** What an attempt showed for the first time: the part of an event that moves the model. */
export type FirstExposures = {
  readonly defects: readonly SkillDefect[];
  readonly decoys: readonly SkillDecoy[];
  readonly noise: { readonly regions: number; readonly flagged: number };
};

export type Places = {
  readonly areas: readonly string[];
  /** Index of the testlet state u; the item states v follow it: defects, then decoys. */
  readonly testlet: number;
};

/**
 * The observations of one attempt in the order in which they are taken in: defects (steps in order, up to the first
 * one not reached), decoys, flagged and then unflagged ordinary regions (GRADING.md §4, sequential model of Tutz 1990).
 */
export function listObservations(
  { defects, decoys, noise }: FirstExposures,
  { areas, testlet }: Places,
  hyper: Hyperparameters,
): readonly Observation[] {
  const layout = layoutOf(areas.length);
  const areaIndex = (area: string) => layout.area(areas.indexOf(area));
  const ofDefects = defects.flatMap((defect, index) =>
    observeDefect(defect, {
      general: layout.general,
      area: areaIndex(defect.area),
      criterion: layout.criterion,
      testlet,
      item: testlet + 1 + index,
      stepVariance: hyper.stepVariance,
    }),
  );
  const ofDecoys = decoys.map(({ area, flagged }, index): Observation => ({
    loading: [
      [layout.criterion, 1],
      [layout.general, -1],
      [areaIndex(area), -1],
      [testlet, -1],
      [testlet + 1 + defects.length + index, 1],
    ],
    offset: DECOY_OFFSET,
    extraVariance: 0,
    isYes: flagged,
  }));
  const ofNoise = Array.from({ length: noise.regions }, (_, index): Observation => ({
    loading: [
      [layout.criterion, 1],
      [layout.general, -NOISE_LOADING],
    ],
    offset: NOISE_OFFSET,
    extraVariance: 0,
    isYes: index < noise.flagged,
  }));
  return [...ofDefects, ...ofDecoys, ...ofNoise];
}

type DefectPlaces = {
  readonly general: number;
  readonly area: number;
  readonly criterion: number;
  readonly testlet: number;
  readonly item: number;
  readonly stepVariance: number;
};

function observeDefect(defect: SkillDefect, places: DefectPlaces): Observation[] {
  const b = difficultyOf(defect);
  const height = LEVEL_HEIGHT[defect.level];
  const observations: Observation[] = [];
  for (const [index, offset] of STEP_OFFSETS.entries()) {
    const step = index + 1;
    if (!offeredSteps(defect.stepsOffered).includes(step)) continue;
    const isYes = height >= step;
    observations.push({
      loading: [
        [places.general, 1],
        [places.area, 1],
        [places.testlet, 1],
        [places.item, -1],
        ...(step === 1 ? [[places.criterion, 1] as const] : []),
      ],
      offset: -b - offset,
      extraVariance: step === 1 ? 0 : places.stepVariance,
      isYes,
    });
    if (!isYes) break;
  }
  return observations;
}

/** Difficulty b of a defect in logits: as calibrated, else by the author's level, else that of a medium one. */
export function difficultyOf({ b, difficulty = 3 }: Pick<SkillDefect, 'b' | 'difficulty'>): number {
  return b ?? difficultyOfLevel(difficulty);
}

/** The steps on offer as numbers: 3 with a proof or a fix, 4 with both. */
export function offeredSteps(offered: SkillDefect['stepsOffered']): readonly number[] {
  const proven = offered.includes('proven');
  const fixed = offered.includes('fixed');
  return [
    1,
    ...(offered.includes('explained') ? [2] : []),
    ...(proven || fixed ? [3] : []),
    ...(proven && fixed ? [4] : []),
  ];
}
