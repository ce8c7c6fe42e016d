import { AREAS, type Area } from '../exercise/area.ts';
import { betaQuantile } from './beta-quantile.ts';
import { calibration, isOverconfidenceClear, type CalibrationGroup } from './calibration.ts';
import { carryState } from './carry-state.ts';
import { bandOf, describeProfile } from './describe-profile.ts';
import { areaGate, forecastGate, overallGate, signalDetectionGate, type Gate } from './gates.ts';
import type { Hyperparameters } from './hyperparameters.ts';
import { dueKinds } from './repetition.ts';
import { signalDetection } from './signal-detection.ts';
import { areaLoading, estimate } from './skill-state.ts';
import type { Skill } from './stored-skill.ts';

/** The reference catch rate as a 90 % band; all shares ∈ [0, 1]. */
export type RateBand = { readonly low: number; readonly rate: number; readonly high: number };

/** A band, or how far the evidence has come. Nothing is a number before its gate is open. */
type Gated<T> =
  | { readonly status: 'shown'; readonly value: T }
  | { readonly status: 'collecting'; readonly gate: ClosedGate };
export type ClosedGate = Exclude<Gate, { readonly isOpen: true }>;

export type AreaView = {
  readonly area: Area;
  readonly defects: number;
  readonly exercises: number;
  /** Defects by the height that the evidence reached: missed, located, explained, proven or fixed, both. */
  readonly heights: readonly number[];
  readonly band: Gated<RateBand>;
};

/** What a learner's own profile page shows. */
export type ProfileView = {
  readonly asOf: number;
  readonly since: number | null;
  readonly attempts: number;
  readonly defects: number;
  readonly overall: Gated<RateBand>;
  readonly areas: readonly AreaView[];
  /** Decoys flagged, with the Jeffreys 90 % interval of the rate. */
  readonly falseAlarms: {
    readonly flagged: number;
    readonly decoys: number;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly detection: Gated<{
    readonly dPrime: number;
    readonly dPrimeSd: number;
    readonly criterion: number;
    readonly criterionSd: number;
  }>;
  /** The overall band after every attempt from the eighth on; every attempt is a tick. */
  readonly growth: {
    readonly ticks: readonly number[];
    readonly points: readonly (RateBand & { readonly atMs: number })[];
  };
  readonly calibration: {
    readonly forecasts: number;
    /** Stated minus true, said only when it is more than chance. */
    readonly overconfidence: Gated<number | null>;
    readonly diagram: Gated<readonly CalibrationGroup[]>;
  };
  readonly retests: readonly { readonly kind: string; readonly lastMs: number; readonly dueMs: number }[];
};

/** Retests that come within this time are listed, the due ones first. */
const LOOK_AHEAD_MS = 21 * 24 * 60 * 60 * 1000;
const MOST_RETESTS = 8;
/** A single attempt says too little about the whole to be drawn as a band. */
const FIRST_POINT = 8;

/** The profile of a learner for themselves: everything behind its gate, nothing of anybody else. */
export function viewProfile(
  { record, cards }: Skill,
  { atMs, hyper }: { readonly atMs: number; readonly hyper: Hyperparameters },
): ProfileView {
  const profile = describeProfile(record, { atMs, hyper });
  const state = record.state.atMs === null ? record.state : carryState(record.state, atMs, hyper);
  const { signals } = record;
  const attempts = record.attemptTimes.length;
  return {
    asOf: atMs,
    since: record.attemptTimes[0] ?? null,
    attempts,
    defects: signals.signals,
    overall: gated(
      overallGate({ attempts, defects: signals.signals, decoys: signals.noise, sd: profile.overall.sd }),
      rateBand(profile.overall),
    ),
    areas: AREAS.map((area, k) => {
      const { defects, exercises, heights } = record.areas[area];
      const { sd } = estimate(state, areaLoading(AREAS.length, k));
      const gate = areaGate({ defects, exercises: exercises.length, sd });
      return {
        area,
        defects,
        exercises: exercises.length,
        heights,
        band: gated(gate, rateBand(profile.areas[area])),
      };
    }),
    falseAlarms: falseAlarmRate(signals),
    detection: detectionOf(signals),
    growth: {
      ticks: record.attemptTimes,
      points: record.history
        .slice(FIRST_POINT - 1)
        .map((moment) => ({ atMs: moment.atMs, ...rateBand(bandOf(moment)) })),
    },
    calibration: calibrationOf(record.forecasts),
    retests: dueKinds(cards, atMs + LOOK_AHEAD_MS)
      .slice(0, MOST_RETESTS)
      .map(({ kind, lastMs, dueMs }) => ({ kind, lastMs, dueMs })),
  };
}

function calibrationOf(forecasts: Skill['record']['forecasts']): ProfileView['calibration'] {
  const { n, overconfidence, groups } = calibration(forecasts);
  return {
    forecasts: n,
    overconfidence: gated(
      forecastGate(n, 'overconfidence'),
      isOverconfidenceClear(forecasts) ? overconfidence : null,
    ),
    diagram: gated(forecastGate(n, 'diagram'), groups ?? []),
  };
}

function detectionOf(signals: Skill['record']['signals']): ProfileView['detection'] {
  const { dPrime, dPrimeSd, criterion, criterionSd } = signalDetection(signals);
  const gate = signalDetectionGate(signals);
  if (
    dPrime === null ||
    dPrimeSd === null ||
    criterion === null ||
    criterionSd === null ||
    gate.isOpen === false
  ) {
    return { status: 'collecting', gate: closed(gate) };
  }
  return { status: 'shown', value: { dPrime, dPrimeSd, criterion, criterionSd } };
}

function falseAlarmRate({ falseAlarms, noise }: Skill['record']['signals']): ProfileView['falseAlarms'] {
  if (noise === 0) return null;
  return {
    flagged: falseAlarms,
    decoys: noise,
    low: betaQuantile(0.05, falseAlarms + 0.5, noise - falseAlarms + 0.5),
    high: betaQuantile(0.95, falseAlarms + 0.5, noise - falseAlarms + 0.5),
  };
}

function rateBand({ low, rate, high }: RateBand): RateBand {
  return { low, rate, high };
}

function gated<T>(gate: Gate, value: T): Gated<T> {
  return gate.isOpen ? { status: 'shown', value } : { status: 'collecting', gate };
}

/** With no signals or no noise the counts are below every gate. */
function closed(gate: Gate): ClosedGate {
  return gate.isOpen ? { isOpen: false, waitsFor: [] } : gate;
}
