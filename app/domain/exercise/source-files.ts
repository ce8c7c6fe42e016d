/** Source text by path relative to the exercise folder, for example `code/points.ts`. */
export type SourceFiles = Readonly<Record<string, string>>;

/** Lines `start` to `end` of one file, both included, counted from 1. */
export type LineRange = { readonly file: string; readonly start: number; readonly end: number };

/** Whether two ranges share at least one line of the same file. */
export function overlaps(a: LineRange, b: LineRange): boolean {
  return a.file === b.file && a.start <= b.end && b.start <= a.end;
}
