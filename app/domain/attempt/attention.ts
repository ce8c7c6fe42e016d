import { z } from 'zod';

/** More lines than a file under review has. */
const MOST_LINES = 5_000;
const MOST_FILES = 200;
/** A day: nothing honest in one attempt is longer, and sums stay exact. */
const MOST_MS = 24 * 3_600_000;

const msSchema = z.int().min(0).max(MOST_MS);

/** What a browser says was on its screen; a trace of the view, not of the mind. */
export const attentionSchema = z.strictObject({
  /** Time with the page visible and somebody at it. */
  activeMs: msSchema,
  files: z.record(
    z.string().max(300),
    z.strictObject({
      ms: msSchema,
      /** How long each line was on screen: the first entry is line 1; lines after the last were never there. */
      lineMs: z.array(msSchema).max(MOST_LINES),
    }),
  ),
});

/** What was on screen for how long: the whole of an attempt, or what came since the last report. */
export type Attention = z.infer<typeof attentionSchema>;

export const EMPTY_ATTENTION: Attention = { activeMs: 0, files: {} };

/** The trace with lines `start` to `end` of one file on screen for `ms` more; they count as active time. */
export function noteLines(
  attention: Attention,
  { path, start, end, ms }: { path: string; start: number; end: number; ms: number },
): Attention {
  const lineMs = Array.from({ length: Math.min(end, MOST_LINES) }, (_, index) =>
    index + 1 >= start ? ms : 0,
  );
  return addAttention(attention, { activeMs: ms, files: { [path]: { ms, lineMs } } });
}

/** Both traces together, each time at most a day; only `paths` are kept when they are given. */
export function addAttention(a: Attention, b: Attention, paths?: readonly string[]): Attention {
  const known = [...new Set([...Object.keys(a.files), ...Object.keys(b.files)])]
    .filter((path) => paths?.includes(path) ?? true)
    .slice(0, MOST_FILES);
  const files = known.map((path) => [path, addFile(a.files[path], b.files[path])] as const);
  return { activeMs: sum(a.activeMs, b.activeMs), files: Object.fromEntries(files) };
}

/** How long the longest seen of these lines was on screen, in ms; 0 when none ever was. */
export function lineTime(
  attention: Attention,
  { file, start, end }: { file: string; start: number; end: number },
): number {
  return Math.max(0, ...(attention.files[file]?.lineMs.slice(start - 1, end) ?? []));
}

type FileAttention = Attention['files'][string];
const NOTHING: FileAttention = { ms: 0, lineMs: [] };

function addFile(a = NOTHING, b = NOTHING): FileAttention {
  const length = Math.max(a.lineMs.length, b.lineMs.length);
  return {
    ms: sum(a.ms, b.ms),
    lineMs: Array.from({ length }, (_, index) => sum(a.lineMs[index] ?? 0, b.lineMs[index] ?? 0)),
  };
}

function sum(a: number, b: number): number {
  return Math.min(MOST_MS, a + b);
}
