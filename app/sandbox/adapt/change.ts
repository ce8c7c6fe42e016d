/** A piece of source that is inserted at `at`, or stands in place of `at`–`end`. */
export type Change = { readonly at: number; readonly end?: number; readonly text: string };

/** What one adaptation wants: text before the file's first line, and changes inside it. */
export type Adaptation = { readonly head: string; readonly changes: readonly Change[] };

/** The code with all changes; closing texts go before opening ones at the same place, replacements last. */
export function applyChanges(code: string, changes: readonly Change[]): string {
  let result = '';
  let last = 0;
  for (const { at, end = at, text } of changes.toSorted((a, b) => a.at - b.at || rank(a) - rank(b))) {
    result += code.slice(last, at) + text;
    last = end;
  }
  return result + code.slice(last);
}

function rank({ text, end }: Change): number {
  if (end !== undefined) return 2;
  return /^\s*\)/.test(text) ? 0 : 1;
}
