import type { Draft, DraftFinding } from '#app/domain/attempt/draft.ts';

/** A finding with the number that its mark shows, counted in file and line order from 1. */
export type NumberedFinding = DraftFinding & { readonly number: number };

/** The findings as they stand in the code: by file in the order given, then by line; unknown files come last. */
export function orderFindings(
  findings: Draft['findings'],
  paths: readonly string[],
): readonly NumberedFinding[] {
  const rank = (path: string) => (paths.includes(path) ? paths.indexOf(path) : paths.length);
  return findings
    .toSorted((a, b) => rank(a.file) - rank(b.file) || a.startLine - b.startLine || a.endLine - b.endLine)
    .map((finding, index) => ({ ...finding, number: index + 1 }));
}
