import type { Draft } from '#app/domain/attempt/draft.ts';
import type { SaveState } from './draft-saver.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The state of saving in words, as the top bar and the live region say it. */
export function saveWords(state: SaveState, now: number): string {
  switch (state.status) {
    case 'saved':
      return state.at === null ? 'Nothing to save yet' : `Saved ${agoWords(now - state.at)}`;
    case 'saving':
      return 'Saving';
    case 'retrying':
      return 'Not saved, retrying';
    case 'offline':
      return 'Saved in this browser only';
    case 'stopped':
      return stoppedWords(state);
    default:
      return state satisfies never;
  }
}

/** "just now", "8 s ago", "3 min ago", "2 h ago"; a clock that runs behind counts as now. */
export function agoWords(elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000);
  if (seconds < 5) return 'just now';
  if (seconds < 60) return `${String(seconds)} s ago`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${String(minutes)} min ago` : `${String(Math.floor(minutes / 60))} h ago`;
}

/** "20 s", "4 min": how long something took, for people. */
export function minutesWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${String(seconds)} s` : `${String(Math.round(seconds / 60))} min`;
}

/** The act of submitting, restated: what is in the review and what it decides. */
export function submitWords({ findings, verdict }: Draft): string {
  const count = countWords(findings.length, 'finding');
  if (verdict === null) return `Submit review: ${count}, no verdict yet`;
  return `Submit review: ${count}, ${verdict === 'approve' ? 'approve' : 'request changes'}`;
}

/** "no findings", "1 finding", "3 findings". */
export function countWords(count: number, noun: string): string {
  if (count === 0) return `no ${noun}s`;
  return count === 1 ? `1 ${noun}` : `${String(count)} ${noun}s`;
}

/** How much of the time box is used, in words and as a share from 0 to 1; a box of another day is only named. */
export function timeBox({ startedAt, minutes, now }: { startedAt: number; minutes: number; now: number }): {
  words: string;
  share: number;
} {
  const elapsedMs = Math.max(0, now - startedAt);
  const used = Math.floor(elapsedMs / MINUTE_MS);
  const share = Math.min(1, elapsedMs / (minutes * MINUTE_MS));
  if (elapsedMs >= DAY_MS) return { words: `Meant for ${String(minutes)} min`, share };
  if (used > minutes) return { words: `${String(used)} min, meant for ${String(minutes)}`, share };
  return { words: `${String(used)} of ${String(minutes)} min`, share };
}

function stoppedWords({ why, message }: SaveState & { status: 'stopped' }): string {
  switch (why) {
    case 'closed':
      return 'Already submitted; this page no longer saves';
    case 'missing':
      return 'Not saved: this attempt is gone';
    case 'signed-out':
      return 'Saved in this browser only: sign in again';
    case 'refused':
      return `Not saved: ${message}`;
    default:
      return why satisfies never;
  }
}
