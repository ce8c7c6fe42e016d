import { lineTime, type Attention } from '#app/domain/attempt/attention.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import type { DebriefInput } from './debrief-input.ts';
import { percentWords, timeWords } from './words.ts';

/** What was on the learner's screen, file by file; for the learner alone. */
export type AttentionStory = {
  readonly active: string;
  readonly files: readonly { readonly path: string; readonly time: string; readonly lines: string }[];
};

/** The trace of an attempt in words, for the files under review; null when nothing was measured. */
export function tellAttention({
  attention,
  variant,
  fileOrder,
}: Pick<DebriefInput, 'attention' | 'variant' | 'fileOrder'>): AttentionStory | null {
  if (attention === null || attention.activeMs === 0) return null;
  return {
    active: timeWords(attention.activeMs),
    files: fileOrder.flatMap((path) => {
      const text = variant.files[path];
      if (text === undefined) return [];
      const { ms, lineMs } = attention.files[path] ?? { ms: 0, lineMs: [] };
      const lines = text.trimEnd().split('\n').length;
      const seen = lineMs.slice(0, lines).filter((time) => time > 0).length;
      return [{ path, time: ms === 0 ? 'never opened' : timeWords(ms), lines: seenWords({ seen, lines }) }];
    }),
  };
}

/** How long the longest seen of these lines was on screen, as a sentence; null when nothing was measured. */
export function tellOnScreen(places: readonly LineRange[], attention: Attention | null): string | null {
  if (attention === null || attention.activeMs === 0) return null;
  const longest = Math.max(0, ...places.map((place) => lineTime(attention, place)));
  return longest === 0
    ? 'These lines were never on your screen.'
    : `These lines were on your screen for ${timeWords(longest)}.`;
}

function seenWords({ seen, lines }: { seen: number; lines: number }): string {
  if (seen === 0) return 'none';
  return seen === lines ? `all ${lines}` : `${percentWords(seen / lines)} of ${lines}`;
}
