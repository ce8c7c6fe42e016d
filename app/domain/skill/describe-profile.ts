import { AREAS, type Area } from '../exercise/area.ts';
import { calibration, type Calibration } from './calibration.ts';
import { carryState } from './carry-state.ts';
import { areaGate, overallGate } from './gates.ts';
import { areaGrowth, overallGrowth, type Growth } from './growth.ts';
import type { Hyperparameters } from './hyperparameters.ts';
import { logistic } from './logistic.ts';
import { mapAreas } from './map-areas.ts';
import { signalDetection, type SignalDetection } from './signal-detection.ts';
import type { SkillRecord } from './skill-record.ts';
import { areaLoading, estimate, layoutOf, overallLoading } from './skill-state.ts';

/** A skill in logits, and the reference catch rate that it stands for with its 90 % band. */
export type Band = {
  readonly mean: number;
  readonly sd: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Whether there is enough evidence to show it to anybody. */
  readonly shown: boolean;
};

/** A learner's profile as `countersign skill` prints it (GRADING.md §8). */
export type Profile = {
  readonly learnerId: string;
  /** Attempts that moved the model. */
  readonly attempts: number;
  readonly overall: Band;
  readonly areas: Readonly<Record<Area, Band & { readonly defects: number }>>;
  readonly criterion: { readonly mean: number; readonly sd: number };
  readonly signalDetection: SignalDetection;
  readonly calibration: Calibration;
  readonly growth: {
    readonly since: string;
    readonly overall: Growth;
    readonly areas: Readonly<Record<Area, Growth>>;
  } | null;
  readonly next: null;
};

/** What every band is widened by: the reference defect itself is only known to about this much (GRADING.md §4). */
const REFERENCE_SD = 0.1;
const Z90 = 1.645;

export type ProfileOptions = {
  readonly atMs: number;
  readonly hyper: Hyperparameters;
  /** The baseline that the record was replayed with. */
  readonly baseline?: string;
  readonly focus?: Area;
};

/** The profile that a record amounts to at a time. Figures are computed whatever the gates; `shown` says what may be shown. */
export function describeProfile(
  record: SkillRecord,
  { atMs, hyper, baseline, focus }: ProfileOptions,
): Profile {
  const state = record.state.atMs === null ? record.state : carryState(record.state, atMs, hyper);
  const overall = estimate(state, overallLoading(AREAS.length));
  const { signals } = record;
  const isOverallShown = overallGate({
    attempts: record.attemptTimes.length,
    defects: signals.signals,
    decoys: signals.noise,
    sd: overall.sd,
  }).isOpen;
  return {
    learnerId: record.learnerId,
    attempts: record.attemptTimes.length,
    overall: { ...bandOf(overall), shown: isOverallShown },
    areas: mapAreas((area, index) => {
      const { defects, exercises } = record.areas[area];
      const skill = estimate(state, areaLoading(AREAS.length, index));
      const { isOpen } = areaGate({ defects, exercises: exercises.length, sd: skill.sd });
      return { ...bandOf(skill), shown: isOpen, defects };
    }),
    criterion: estimate(state, [[layoutOf(AREAS.length).criterion, 1]]),
    signalDetection: signalDetection(signals),
    calibration: calibration(record.forecasts),
    growth:
      baseline === undefined
        ? null
        : {
            since: baseline,
            overall: overallGrowth(state),
            areas: mapAreas((area, index) => areaGrowth(state, index, { isFocus: area === focus })),
          },
    next: null,
  };
}

/** The reference catch rate σ(mean) with its 90 % band σ(mean ∓ 1.645·√(sd² + .10²)). */
export function bandOf({ mean, sd }: { readonly mean: number; readonly sd: number }): Omit<Band, 'shown'> {
  const spread = Z90 * Math.hypot(sd, REFERENCE_SD);
  return { mean, sd, rate: logistic(mean), low: logistic(mean - spread), high: logistic(mean + spread) };
}
