import type { Grade } from '#app/domain/grading/grade.ts';

/** A grade for people. */
export function describeGrade(result: Grade): readonly string[] {
  switch (result.outcome) {
    case 'invalid':
      return [
        'The submission is not valid, so nothing was graded:',
        ...result.problems.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`),
      ];
    case 'grader-failed':
      return [`Our sandbox failed, so nothing was graded: ${result.message}`];
    case 'graded':
      return [
        `Score ${result.score.total} of 100 (Q ${result.score.q}, decision ${result.score.decision}, confidence ${result.score.confidence})`,
        ...result.defects.map(({ id, level, findings }) =>
          `  ${level.padEnd(13)} ${id} ${findings.join(' ')}`.trimEnd(),
        ),
        ...result.findings.map(
          ({ id, result: outcome, proof }) =>
            `  finding ${id}: ${outcome}${proof.status === 'none' ? '' : `, proof ${proof.status}`}${proof.message === null ? '' : ` (${proof.message})`}`,
        ),
        `  fix: ${result.fix.status}${result.fix.message === null ? '' : ` (${result.fix.message})`}, false alarms: ${result.falseAlarms}`,
      ];
    default:
      return result satisfies never;
  }
}
