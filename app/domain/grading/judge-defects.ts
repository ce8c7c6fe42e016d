import type { DefectGrade, Step } from './grade.ts';
import type { Location } from './judge-findings.ts';
import { levelOf } from './ladder.ts';

type Execution = {
  readonly stepsOffered: readonly Step[];
  /** Planted defects that any proof detects, whichever finding carries it. */
  readonly proven: ReadonlySet<string>;
  readonly fixed: ReadonlySet<string>;
};

/** The grade of each planted defect; a step that the exercise does not offer is never reached. */
export function gradeDefects(
  locations: readonly Location[],
  { stepsOffered, proven, fixed }: Execution,
): readonly DefectGrade[] {
  return locations.map(({ defectId, hit, isExplained, findings }) => {
    const steps = {
      located: hit !== null,
      explained: isExplained && stepsOffered.includes('explained'),
      proven: proven.has(defectId) && stepsOffered.includes('proven'),
      fixed: fixed.has(defectId) && stepsOffered.includes('fixed'),
    };
    return { id: defectId, level: levelOf(steps), steps, findings: findings.map(({ id }) => id) };
  });
}
