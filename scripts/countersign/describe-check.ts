import type { Problem } from '#app/domain/exercise/problem.ts';
import type { CheckedFolder } from './check-folder.ts';
import { describeCheckExplanation } from './describe-explanation.ts';

/** The result of a check for people: one block an exercise, one line a problem, and what mends it below. */
export function describeCheck(exercises: readonly CheckedFolder[]): readonly string[] {
  const failed = exercises.filter(({ ok }) => !ok).length;
  return [
    ...exercises.flatMap(describeFolder),
    failed === 0
      ? `${exercises.length} of ${exercises.length} exercises pass`
      : `${failed} of ${exercises.length} exercises fail`,
  ];
}

/** One exercise: its numbers, its problems, its warnings. */
export function describeFolder(checked: CheckedFolder): readonly string[] {
  const { id, ok, problems, warnings = [], explain, defects, decoys, variants, durationMs } = checked;
  const counts = `${defects} defects, ${decoys} decoys, ${variants} variants, ${(durationMs / 1000).toFixed(1)} s`;
  return [
    `${ok ? 'ok  ' : 'FAIL'} ${id}: ${counts}`,
    ...problems.flatMap(describeProblem),
    ...warnings.map((warning) => `  warning     ${warning}`),
    ...(explain === undefined ? [] : describeCheckExplanation(explain)),
  ];
}

function describeProblem({ rule, file, line, column, message, suggestion }: Problem): string[] {
  const place = [file, line, line === null ? null : column]
    .filter((part) => part !== null && part !== undefined)
    .join(':');
  return [
    `  ${rule.padEnd(11)} ${place}  ${message}`,
    ...(suggestion === undefined ? [] : [`  ${' '.repeat(11)} → ${suggestion}`]),
  ];
}
