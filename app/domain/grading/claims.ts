import { noiseKey } from '#app/domain/exercise/regions.ts';
import { overlaps, type LineRange } from '#app/domain/exercise/source-files.ts';
import type { Region } from '#app/domain/exercise/variant.ts';
import type { Finding } from './submission.ts';

/** The lines that a finding names. */
export function rangeOf({ file, startLine, endLine }: Finding): LineRange {
  return { file, start: startLine, end: endLine };
}

/** Whether a finding asserts a defect; a question is neither hit nor false alarm and claims nothing. */
export function isAssertion({ type }: Finding): boolean {
  return type !== 'question';
}

/** The regions that the findings claim by at least one line, each once, in the order of `regions`. */
export function claimedRegions(regions: readonly Region[], findings: readonly Finding[]): readonly Region[] {
  const ranges = findings.filter(isAssertion).map(rangeOf);
  return regions.filter((region) => ranges.some((range) => overlaps(region, range)));
}

/** FA of GRADING.md §2: claimed noise regions, each once however many findings claim it. */
export function countFalseAlarms(regions: readonly Region[], findings: readonly Finding[]): number {
  return new Set(claimedRegions(regions, findings).flatMap((region) => noiseKey(region) ?? [])).size;
}
