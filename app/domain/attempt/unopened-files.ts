import type { Submission } from '#app/domain/grading/submission.ts';
import type { Attention } from './attention.ts';

/** Less than this share of the median file's time, and nothing done there, is no attempt at the file (GRADING.md §4). */
const GLANCE_SHARE = 0.1;

/**
 * The files under review that were never opened, or hardly: without an act there and under a tenth of the median time of
 * this attempt's opened files. Empty without a trace: what was not measured counts as attempted.
 */
export function unopenedFiles(
  attention: Attention | null,
  {
    paths,
    submission,
    viewed,
  }: {
    paths: readonly string[];
    submission: Pick<Submission, 'findings' | 'edits'>;
    viewed: readonly string[];
  },
): readonly string[] {
  if (attention === null || attention.activeMs === 0) return [];
  const timeOf = (path: string) => attention.files[path]?.ms ?? 0;
  const least = GLANCE_SHARE * median(paths.map(timeOf).filter((ms) => ms > 0));
  const acted = new Set([
    ...viewed,
    ...submission.findings.map(({ file }) => file),
    ...Object.keys(submission.edits ?? {}),
  ]);
  return paths.filter((path) => !acted.has(path) && (timeOf(path) === 0 || timeOf(path) < least));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
