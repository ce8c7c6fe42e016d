import type { LineRange } from '#app/domain/exercise/source-files.ts';
import type { Severity } from '#app/domain/exercise/manifest.ts';

/** Keeps a number and its sign on one line. */
const NARROW_SPACE = '\u202f';
const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

export const SEVERITY_WORDS = {
  minor: 'Minor',
  major: 'Major',
  critical: 'Critical',
} as const satisfies Record<Severity, string>;

/** A chance as `90 %`, rounded to whole percent. */
export function percentWords(chance: number): string {
  return `${Math.round(chance * 100)}${NARROW_SPACE}%`;
}

/** A count with its noun: `no defects`, `one defect`, `12 defects`. */
export function countWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${NUMBER_WORDS[count] ?? count} ${count === 1 ? noun : plural}`;
}

/** A small count as a word, a larger one as digits; `zero` says none. */
export function numberWord(count: number, zero = 'none'): string {
  return count === 0 ? zero : (NUMBER_WORDS[count] ?? String(count));
}

/** `a`, `a and b`, `a, b and c`; the empty string for nothing. */
export function listWords(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** `25` or `9–19`. */
export function rangeWords({ start, end }: Pick<LineRange, 'start' | 'end'>): string {
  return start === end ? String(start) : `${start}–${end}`;
}

/** `line 25` or `lines 9–19`. */
export function lineWords(range: Pick<LineRange, 'start' | 'end'>): string {
  return `${range.start === range.end ? 'line' : 'lines'} ${rangeWords(range)}`;
}

/** A time as people say it: `a moment`, `about 5 s`, `about 40 s`, `about 3 min`. */
export function timeWords(ms: number): string {
  const seconds = ms / 1_000;
  if (seconds < 1) return 'a moment';
  if (seconds < 10) return `about ${Math.round(seconds)} s`;
  if (seconds < 90) return `about ${Math.round(seconds / 5) * 5} s`;
  return `about ${Math.round(seconds / 60)} min`;
}

/** A figure of the sum with three decimals, and a real minus sign. */
export function figure(value: number): string {
  return value.toFixed(3).replace('-', '−');
}

/** The sentence with its first letter large. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A name inside a sentence: in small letters, unless it starts with an abbreviation. */
export function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
