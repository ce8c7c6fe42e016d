/** How many characters a name or message may have (SECURITY.md §1). */
export const MAX_TEXT = 300;
export const MAX_CONSOLE = 64_000;
export const MAX_TESTS = 500;
export const MAX_TIMERS = 10_000;

/** The text, cut to `limit` characters with an ellipsis when it is longer. */
export function bounded(text: string, limit: number = MAX_TEXT): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
