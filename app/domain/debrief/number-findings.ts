import type { Finding } from '#app/domain/grading/submission.ts';

export type NumberedFinding = { readonly number: number; readonly finding: Finding };

/** The findings numbered from 1 in reading order: by file as it was listed, then by line, then as they were written. */
export function numberFindings(
  findings: readonly Finding[],
  fileOrder: readonly string[],
): readonly NumberedFinding[] {
  const place = (file: string) => {
    const index = fileOrder.indexOf(file);
    return index < 0 ? fileOrder.length : index;
  };
  return findings
    .toSorted((a, b) => place(a.file) - place(b.file) || a.startLine - b.startLine || a.endLine - b.endLine)
    .map((finding, index) => ({ number: index + 1, finding }));
}
