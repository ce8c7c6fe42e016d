/** A stretch of whole lines that differs: where it begins in the clean file, and both sides of it. */
export type LineChange = {
  readonly line: number;
  readonly clean: readonly string[];
  readonly planted: readonly string[];
};

/** One small change of one file of the clean code. */
export type Mutant = LineChange & {
  readonly id: string;
  readonly file: string;
  /** What made it, by Stryker's name or one of our own. */
  readonly mutator: string;
  /** The code that was replaced, and what stands in its place before tidying. */
  readonly original: string;
  readonly replacement: string;
  /** The whole changed file. */
  readonly text: string;
};

/** The lines in which two versions of a file differ, taken as one stretch; null when they are the same. */
export function changedLines(clean: string, planted: string): LineChange | null {
  if (clean === planted) return null;
  const before = lines(clean);
  const after = lines(planted);
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  return {
    line: first + 1,
    clean: before.slice(first, before.length - last),
    planted: after.slice(first, after.length - last),
  };
}

/** The change as a unified diff without context, as `patch` reads it. */
export function diffOf({ file, line, clean, planted }: Omit<Mutant, 'id' | 'text'>): string {
  const from = clean.length === 0 ? line - 1 : line;
  const to = planted.length === 0 ? line - 1 : line;
  return [
    `--- ${file}`,
    `+++ ${file}`,
    `@@ -${from},${clean.length} +${to},${planted.length} @@`,
    ...clean.map((text) => `-${text.trimEnd()}`),
    ...planted.map((text) => `+${text.trimEnd()}`),
    '',
  ].join('\n');
}

/** What makes two changed files the same to a reader: white space and trailing commas do not count. */
export function shapeOf(text: string): string {
  return text.replace(/\s+/g, '').replace(/,(?=[)\]}])/g, '');
}

function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
