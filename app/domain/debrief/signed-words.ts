const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Longer than this the review lay open while life went on, and the figure says nothing. */
const LONGEST_SITTING_MS = 4 * HOUR_MS;

/** When a review was signed and how long after its start, as in `Signed 2 h ago, 26 min after you began`. */
export function signedWords({
  startedAt,
  submittedAt,
  now,
}: {
  startedAt: number;
  submittedAt: number;
  now: number;
}): string {
  const sitting = submittedAt - startedAt;
  const signed = `Signed ${agoWords(now - submittedAt)}`;
  if (sitting > LONGEST_SITTING_MS) return signed;
  return `${signed}, ${Math.max(1, Math.round(sitting / MINUTE_MS))} min after you began`;
}

function agoWords(ms: number): string {
  if (ms < MINUTE_MS) return 'just now';
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min ago`;
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} h ago`;
  const days = Math.floor(ms / DAY_MS);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
