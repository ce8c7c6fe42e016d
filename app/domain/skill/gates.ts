/** What must be there before a figure about a person may be shown (GRADING.md §7, Gates). */
const GATES = {
  overall: { attempts: 8, defects: 24, decoys: 12, sd: 0.45 },
  area: { defects: 8, exercises: 4, sd: 0.7 },
} as const;

/** One requirement and how far it is met: "collecting evidence, 5 of 8 attempts". */
type Requirement = { readonly of: string; readonly have: number; readonly need: number };
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

function gate(requirements: readonly Requirement[], isCertain = true): Gate {
  const waitsFor = requirements.filter(({ have, need }) => have < need);
  if (waitsFor.length > 0) return { isOpen: false, waitsFor };
  return isCertain ? { isOpen: true } : { isOpen: false, waitsFor: [], isTooUncertain: true };
}
