import type { SourceFiles } from './source-files.ts';
import { topLevelLines } from './top-level-lines.ts';

const SCANNED = /\.[cm]?[jt]sx?$/;
const MOST_BLANK_LINES = 3;

/**
 * The same files with seeded blank lines between top-level declarations and at the top, so that what depends on line
 * numbers shows. A file that cannot be scanned with certainty, or is of another language, gets them at the top only;
 * one with a `#!` line there stays as it is.
 */
export function relayout(files: SourceFiles, seed: number): SourceFiles {
  const random = randomFrom(seed);
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, spaced(file, text, random)]));
}

function spaced(file: string, text: string, random: () => number): string {
  const blank = (least: number) => '\n'.repeat(least + Math.floor(random() * (MOST_BLANK_LINES + 1 - least)));
  if (text.startsWith('#!')) return text;
  const starts = new Set(SCANNED.test(file) ? topLevelLines(text) : null);
  const lines = text.split('\n');
  return lines
    .map((line, index) => (index > 0 && starts.has(index + 1) ? blank(0) + line : line))
    .join('\n')
    .replace(/^/, blank(1));
}

/** A small generator (mulberry32) of numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
