import { diffArrays } from 'diff';

/** The lines of `text` that are new or different against `original`, counted from 1. */
export function changedLines(original: string, text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  for (const part of diffArrays(original.split('\n'), text.split('\n'))) {
    if (part.removed) continue;
    if (part.added) lines.push(...part.value.map((_, index) => line + index));
    line += part.value.length;
  }
  return lines;
}
