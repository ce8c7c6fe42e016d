import type { Severity } from '#app/domain/exercise/manifest.ts';
import type { Level, Step, Steps } from './grade.ts';

/** Weight of a defect by severity (GRADING.md §3). */
export const SEVERITY_WEIGHT = { minor: 1, major: 2, critical: 4 } as const satisfies Record<
  Severity,
  number
>;

/** Height of a level on the evidence ladder, 0 to 4 (GRADING.md §1). */
export const LEVEL_HEIGHT = {
  missed: 0,
  located: 1,
  explained: 2,
  proven: 3,
  fixed: 3,
  'proven+fixed': 4,
} as const satisfies Record<Level, number>;

/** c(level) before it is divided by the highest level on offer (GRADING.md §3). */
const CREDIT_BY_HEIGHT = { 0: 0, 1: 0.3, 2: 0.5, 3: 0.8, 4: 1 } as const;

/**
 * The level that the raw steps amount to: the highest step reached, and `missed` whatever was proven or fixed when
 * no finding locates the defect. A proof or fix stands above an explanation, so it does not need one.
 */
export function levelOf(steps: Steps): Level {
  if (!steps.located) return 'missed';
  if (steps.proven && steps.fixed) return 'proven+fixed';
  if (steps.proven) return 'proven';
  if (steps.fixed) return 'fixed';
  return steps.explained ? 'explained' : 'located';
}

/** c(level) ∈ [0, 1], relative to the highest level that the exercise offers (GRADING.md §3). */
export function creditOf(level: Level, stepsOffered: readonly Step[]): number {
  return CREDIT_BY_HEIGHT[LEVEL_HEIGHT[level]] / CREDIT_BY_HEIGHT[highestOnOffer(stepsOffered)];
}

function highestOnOffer(stepsOffered: readonly Step[]): 1 | 2 | 3 | 4 {
  const proven = stepsOffered.includes('proven');
  const fixed = stepsOffered.includes('fixed');
  if (proven && fixed) return 4;
  if (proven || fixed) return 3;
  return stepsOffered.includes('explained') ? 2 : 1;
}
