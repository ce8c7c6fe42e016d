import { MAX_TEXT } from './bounds.ts';

/** How much of two long texts is shown around the place where they part. */
const SHOWN = 30;
const LONG = 40;

/** "a to b c" in at most 300 characters: what is said of the difference stays whole, the two values share the rest. */
export function sentence({
  seen,
  joint,
  wanted,
  detail,
}: {
  readonly seen: string;
  readonly joint: string;
  readonly wanted: string;
  readonly detail: string;
}): string {
  const room = MAX_TEXT - joint.length - detail.length;
  const half = Math.max(0, Math.floor(room / 2));
  const first = cut(seen, Math.max(half, room - wanted.length));
  return `${first}${joint}${cut(wanted, room - first.length)}${detail}`;
}

/** Where two texts part, if one of them is long enough for that to be hard to see; else empty. */
export function partingOf(seen: unknown, wanted: unknown): string {
  if (typeof seen !== 'string' || typeof wanted !== 'string') return '';
  if (Math.max(seen.length, wanted.length) < LONG || seen === wanted) return '';
  let at = 0;
  while (seen[at] === wanted[at]) at += 1;
  const line = seen.slice(0, at).split('\n').length;
  const place = seen.includes('\n') ? `line ${line}` : `character ${at + 1}`;
  return `(from ${place} on: ${around(seen, at)} instead of ${around(wanted, at)})`;
}

function around(text: string, at: number): string {
  const end = text.length > at + SHOWN ? '…' : '';
  return `'${at > 0 ? '…' : ''}${text.slice(at, at + SHOWN).replaceAll('\n', '\\n')}${end}'`;
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, Math.max(0, limit - 1))}…`;
}
