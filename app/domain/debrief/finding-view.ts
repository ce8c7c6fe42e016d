import type { FindingResult } from '#app/domain/grading/grade.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { rangeOf } from '#app/domain/grading/claims.ts';
import type { DebriefInput } from './debrief-input.ts';
import type { NumberedFinding } from './number-findings.ts';

/** One finding of the learner's, with what became of it. */
export type FindingView = {
  readonly number: number;
  readonly range: LineRange;
  /** Name of the kind that the learner chose. */
  readonly kind: string;
  /** Null for anybody but the learner. */
  readonly confidence: number | null;
  readonly comment: string;
  readonly result: FindingResult;
  /** Why it neither counts nor costs; null for the others. */
  readonly neutralWords: string | null;
};

/** The learner's findings as the debrief lists them. */
export function findingViews(
  findings: readonly NumberedFinding[],
  { grade, taxonomy }: Pick<DebriefInput, 'grade' | 'taxonomy'>,
): readonly FindingView[] {
  return findings.map(({ number, finding }) => {
    const result = grade.findings.find(({ id }) => id === finding.id)?.result ?? 'neutral';
    return {
      number,
      range: rangeOf(finding),
      kind: taxonomy.kinds.find(({ id }) => id === finding.kind)?.name ?? finding.kind,
      confidence: finding.confidence,
      comment: finding.comment ?? '',
      result,
      neutralWords: result === 'neutral' ? neutralWords(finding) : null,
    };
  });
}

function neutralWords({ type, file }: NumberedFinding['finding']): string {
  if (type === 'question') return 'You asked this as a question, so it neither counts nor costs.';
  return file.startsWith('code/')
    ? 'These lines are close to a defect or hold nothing to judge, so it neither counts nor costs.'
    : 'This file is not part of the review, so it neither counts nor costs.';
}
