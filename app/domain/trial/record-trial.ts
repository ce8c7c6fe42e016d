import type { GradedReview } from '#app/domain/grading/grade.ts';
import type { Submission } from '#app/domain/grading/submission.ts';
import type { Trial } from './trial.ts';

/** The record of one trial: what was flagged, how far each defect was proven, what was missed. */
export function recordTrial(
  { grade, submission }: { grade: GradedReview; submission: Submission },
  { minutes, remarks }: { minutes: number; remarks: string },
): Trial {
  return {
    version: grade.version,
    contentHash: grade.contentHash,
    planted: [...grade.planted],
    minutes,
    verdict: grade.verdict.given,
    right: grade.verdict.right,
    score: grade.score.total,
    flagged: submission.findings.map(({ id, file, startLine, endLine, kind, confidence }) => {
      const graded = grade.findings.find((finding) => finding.id === id);
      return {
        at: `${file}:${startLine}${endLine === startLine ? '' : `-${endLine}`}`,
        kind,
        confidence,
        result: graded?.result ?? 'neutral',
        proof: graded?.proof.status ?? 'none',
      };
    }),
    defects: Object.fromEntries(grade.defects.map(({ id, level }) => [id, level])),
    remarks: remarks.trim(),
  };
}
