import { STEP_OFFSETS, type Hyperparameters } from './hyperparameters.ts';
import { difficultyOf, offeredSteps } from './list-observations.ts';
import { logistic } from './logistic.ts';
import type { SkillDefect } from './skill-event.ts';

/** What is known of a defect before anybody attempts it. */
export type PlannedDefect = Pick<
  SkillDefect,
  'id' | 'kind' | 'area' | 'difficulty' | 'b' | 'omega' | 'stepsOffered'
>;

/**
 * Information that a defect would give about the skill, at the posterior mean: I_d = 1/(1/I_seq + ω² + γ²), where
 * I_seq is P(1−P) for location plus P times the next offered step's information, and so on (GRADING.md §7).
 */
export function itemInformation(
  defect: PlannedDefect,
  {
    skill,
    criterion,
    hyper,
  }: { readonly skill: number; readonly criterion: number; readonly hyper: Hyperparameters },
): number {
  const { omega = hyper.defectErrorSd } = defect;
  const b = difficultyOf(defect);
  const sequential = offeredSteps(defect.stepsOffered).reduceRight((rest, step) => {
    const p = logistic(skill - b - (STEP_OFFSETS[step - 1] ?? 0) + (step === 1 ? criterion : 0));
    return p * (1 - p) + p * rest;
  }, 0);
  return 1 / (1 / sequential + omega ** 2 + hyper.testletSd ** 2);
}
