/** What must be there before a figure about a person may be shown (GRADING.md §7, Gates). */
export const GATES = {
  overall: { attempts: 8, defects: 24, decoys: 12, sd: 0.45 },
  area: { defects: 8, exercises: 4, sd: 0.7 },
  comparison: { defects: 20, p: 0.9 },
  growth: { attemptsInEachWindow: 8, weeks: 4 },
  signalDetection: { signals: 20, noise: 20 },
  overconfidence: { forecasts: 20 },
  diagram: { forecasts: 40 },
} as const;

/** One requirement and how far it is met: "collecting evidence, 5 of 8 attempts". */
export type Requirement = { readonly of: string; readonly have: number; readonly need: number };
export type Gate =
  | { readonly isOpen: true }
  | { readonly isOpen: false; readonly waitsFor: readonly Requirement[] }
  /** Enough was seen, but the answer is still too uncertain to be shown. */
  | { readonly isOpen: false; readonly waitsFor: readonly []; readonly isTooUncertain: true };

/** Whether the overall band may be shown. */
export function overallGate(have: {
  readonly attempts: number;
  readonly defects: number;
  readonly decoys: number;
  readonly sd: number;
}): Gate {
  const { attempts, defects, decoys, sd } = GATES.overall;
  return gate(
    [
      { of: 'attempts', have: have.attempts, need: attempts },
      { of: 'defects', have: have.defects, need: defects },
      { of: 'decoys', have: have.decoys, need: decoys },
    ],
    have.sd <= sd,
  );
}

/** Whether an area's band may be shown. */
export function areaGate(have: {
  readonly defects: number;
  readonly exercises: number;
  readonly sd: number;
}): Gate {
  const { defects, exercises, sd } = GATES.area;
  return gate(
    [
      { of: 'defects', have: have.defects, need: defects },
      { of: 'exercises', have: have.exercises, need: exercises },
    ],
    have.sd <= sd,
  );
}

/** Whether growth may be spoken of: attempts before and after the baseline, and weeks since. */
export function growthGate(have: {
  readonly attemptsBefore: number;
  readonly attemptsSince: number;
  readonly weeks: number;
}): Gate {
  const { attemptsInEachWindow, weeks } = GATES.growth;
  return gate([
    { of: 'attempts before', have: have.attemptsBefore, need: attemptsInEachWindow },
    { of: 'attempts since', have: have.attemptsSince, need: attemptsInEachWindow },
    { of: 'weeks', have: Math.floor(have.weeks), need: weeks },
  ]);
}

/** Whether d′ and c may be shown. */
export function signalDetectionGate(have: { readonly signals: number; readonly noise: number }): Gate {
  const { signals, noise } = GATES.signalDetection;
  return gate([
    { of: 'defects', have: have.signals, need: signals },
    { of: 'decoys', have: have.noise, need: noise },
  ]);
}

/** Whether over-confidence may be spoken of (20 forecasts), or the calibration diagram shown (40). */
export function forecastGate(forecasts: number, what: 'overconfidence' | 'diagram'): Gate {
  return gate([{ of: 'forecasts', have: forecasts, need: GATES[what].forecasts }]);
}

function gate(requirements: readonly Requirement[], isCertain = true): Gate {
  const waitsFor = requirements.filter(({ have, need }) => have < need);
  if (waitsFor.length > 0) return { isOpen: false, waitsFor };
  return isCertain ? { isOpen: true } : { isOpen: false, waitsFor: [], isTooUncertain: true };
}
