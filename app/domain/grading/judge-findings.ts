import { overlaps, type LineRange } from '#app/domain/exercise/source-files.ts';
import type { Region, Variant } from '#app/domain/exercise/variant.ts';
import { claimedRegions, isAssertion, rangeOf } from './claims.ts';
import type { FindingResult } from './grade.ts';
import type { Finding } from './submission.ts';

/** What the findings say of one planted defect. */
export type Location = {
  readonly defectId: string;
  /** Findings on its lines or sites, in the order of the submission. */
  readonly findings: readonly Finding[];
  /** The one that counts as the hit; null when the defect was missed. */
  readonly hit: Finding | null;
  readonly isExplained: boolean;
};

/** More kinds than this on one defect is guessing, not explaining (GRADING.md §1). */
const MOST_KINDS = 2;

/**
 * Who found which planted defect (GRADING.md §1, §2). Questions locate nothing. `acceptedKinds` may be empty for a
 * defect: then it cannot be explained.
 */
export function locateDefects(
  variant: Variant,
  findings: readonly Finding[],
  acceptedKinds: (defectId: string) => readonly string[],
): readonly Location[] {
  return variant.planted.map((defectId) => {
    const accepted = acceptedKinds(defectId);
    const ranges = [...(variant.lines[defectId] ?? []), ...(variant.sites[defectId] ?? [])];
    const on = findings.filter((finding) => isAssertion(finding) && touches(finding, ranges));
    const kinds = new Set(on.map(({ kind }) => kind));
    return {
      defectId,
      findings: on,
      hit: on.toSorted(byClaim(accepted))[0] ?? null,
      isExplained: on.some(({ kind }) => accepted.includes(kind)) && kinds.size <= MOST_KINDS,
    };
  });
}

/**
 * The result of one finding: hit, duplicate (on a defect, the hit of none), decoy, false alarm or neutral, the first
 * that applies. Neutral are questions, remarks outside `code/` and lines that belong to no noise region.
 */
export function resultOf(
  finding: Finding,
  { locations, regions }: { locations: readonly Location[]; regions: readonly Region[] },
): FindingResult {
  if (locations.some(({ hit }) => hit?.id === finding.id)) return 'hit';
  if (locations.some(({ findings }) => findings.includes(finding))) return 'duplicate';
  const claimed = claimedRegions(regions, [finding]);
  if (claimed.some(({ type }) => type === 'decoy')) return 'decoy';
  return claimed.some(({ type }) => type === 'noise') ? 'false-alarm' : 'neutral';
}

function touches(finding: Finding, ranges: readonly LineRange[]): boolean {
  return ranges.some((range) => overlaps(range, rangeOf(finding)));
}

/** The order in which findings on one defect compete for the hit (GRADING.md §2). */
function byClaim(accepted: readonly string[]): (a: Finding, b: Finding) => number {
  const rank = ({ kind }: Finding) => (accepted.includes(kind) ? 0 : 1);
  return (a, b) =>
    rank(a) - rank(b) ||
    compareText(a.file, b.file) ||
    a.startLine - b.startLine ||
    a.endLine - b.endLine ||
    compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
