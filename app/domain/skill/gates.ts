/** What must be there before a figure about a person may be shown (GRADING.md §7, Gates). */
const GATES = {
  overall: { attempts: 8, defects: 24, decoys: 12, sd: 0.45 },
  area: { defects: 8, exercises: 4, sd: 0.7 },
  signalDetection: { signals: 20, noise: 20 },
  overconfidence: { forecasts: 20 },
  diagram: { forecasts: 40 },
} as const;

type Evidence = 'attempts' | 'defects' | 'decoys' | 'exercises' | 'forecasts';

/** One requirement and how far it is met: "collecting evidence, 5 of 8 attempts". */
type Requirement = { readonly of: Evidence; readonly have: number; readonly need: number };
/** A closed gate says what it waits for; with nothing to wait for, the answer is still too uncertain to be shown. */
export type Gate =
  { readonly isOpen: true } | { readonly isOpen: false; readonly waitsFor: readonly Requirement[] };

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
  return waitsFor.length === 0 && isCertain ? { isOpen: true } : { isOpen: false, waitsFor };
}
