import { AREAS, type Area } from '../exercise/area.ts';
import type { StatedForecast } from './calibration.ts';
import type { Hyperparameters } from './hyperparameters.ts';
import { mapAreas } from './map-areas.ts';
import type { SignalCounts } from './signal-detection.ts';
import { priorState, type SkillState } from './skill-state.ts';

/** Everything that a learner's attempts amount to: rebuilt from events at any time, kept so that pages need not. */
export type SkillRecord = {
  readonly learnerId: string;
  readonly state: SkillState;
  /** When the attempts that moved the model were made, UTC ms. */
  readonly attemptTimes: readonly number[];
  /** Defects met for the first time, and the exercises that they stood in. */
  readonly areas: Readonly<Record<Area, AreaCount>>;
  readonly signals: SignalCounts;
  readonly forecasts: readonly StatedForecast[];
  /** Exercises and defects that were met already: what comes again does not move the model. */
  readonly met: readonly string[];
  /** Counted attempts at other kinds of exercise, which are listed and do not move the model. */
  readonly others: number;
  /** Overall skill after each attempt that moved it. */
  readonly history: readonly SkillMoment[];
};

/** `heights[h]` counts the defects whose evidence ended at height h of the ladder, 0 (missed) to 4 (proven and fixed). */
export type AreaCount = {
  readonly defects: number;
  readonly exercises: readonly string[];
  readonly heights: readonly number[];
};
type SkillMoment = { readonly atMs: number; readonly mean: number; readonly sd: number };

/** The record of somebody who has attempted nothing. */
export function emptyRecord(learnerId: string, hyper: Hyperparameters): SkillRecord {
  return {
    learnerId,
    state: priorState(AREAS.length, hyper),
    attemptTimes: [],
    areas: mapAreas(() => ({ defects: 0, exercises: [], heights: [0, 0, 0, 0, 0] })),
    signals: { hits: 0, signals: 0, falseAlarms: 0, noise: 0 },
    forecasts: [],
    met: [],
    others: 0,
    history: [],
  };
}
