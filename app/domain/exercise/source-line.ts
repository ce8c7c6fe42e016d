import type { Segment } from './markers.ts';
import type { ParsedCode } from './render.ts';

/** The line of the annotated file that a line of a rendered variant came from: where an author has to look. */
export function sourceLine(
  code: ParsedCode,
  { file, line, planted }: { file: string; line: number; planted: readonly string[] },
): number | null {
  let before = 0;
  for (const segment of code.get(file) ?? []) {
    const { first, count } = rendered(segment, planted);
    if (line <= before + count) return first + (line - before - 1);
    before += count;
  }
  return null;
}

/** Where a defect is first planted: file and marker line. */
export function plantMarker(code: ParsedCode, id: string): { file: string; line: number } | null {
  for (const [file, segments] of code) {
    const found = segments.find((segment) => segment.type === 'plant' && segment.id === id);
    if (found?.type === 'plant') return { file, line: found.line };
  }
  return null;
}

function rendered(segment: Segment, planted: readonly string[]): { first: number; count: number } {
  switch (segment.type) {
    case 'plain':
      return { first: segment.line, count: segment.lines.length };
    case 'plant':
      return planted.includes(segment.id)
        ? { first: segment.line + 1, count: segment.planted.length }
        : { first: segment.cleanLine + 1, count: segment.clean.length };
    case 'decoy':
    case 'site':
    case 'neutral':
      return { first: segment.line + 1, count: segment.lines.length };
    default:
      return segment satisfies never;
  }
}
