import { addAttention, EMPTY_ATTENTION, noteLines, type Attention } from '#app/domain/attempt/attention.ts';

/** Nobody reads for longer without touching anything: after that the page may be standing there alone. */
const IDLE_MS = 60_000;

type Sight = { readonly path: string; readonly start: number; readonly end: number };

export type AttentionLog = {
  /** Somebody is at the page. */
  readonly act: (now: number) => void;
  /** Lines were on screen for the last `ms`; counts only while somebody is there. */
  readonly see: (sight: Sight, at: { now: number; ms: number }) => void;
  /** What has not been reported yet, or null; from now on it is on its way. */
  readonly take: () => Attention | null;
  /** All that was seen since the page was opened, reported or not. */
  readonly total: () => Attention;
  /** Puts a report that did not arrive back. */
  readonly putBack: (seen: Attention) => void;
};

/** Collects what was on screen between two reports. */
export function createAttentionLog(now: number): AttentionLog {
  let seen = EMPTY_ATTENTION;
  let total = EMPTY_ATTENTION;
  let actedAt = now;
  return {
    act: (at) => {
      actedAt = at;
    },
    see: (sight, at) => {
      if (at.now - actedAt > IDLE_MS) return;
      seen = noteLines(seen, { ...sight, ms: at.ms });
      total = noteLines(total, { ...sight, ms: at.ms });
    },
    take: () => {
      const taken = seen;
      seen = EMPTY_ATTENTION;
      return taken.activeMs === 0 ? null : taken;
    },
    total: () => total,
    putBack: (taken) => {
      seen = addAttention(seen, taken);
    },
  };
}
