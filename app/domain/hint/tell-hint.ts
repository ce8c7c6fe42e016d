import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { areaOfKind } from '#app/domain/exercise/taxonomy.ts';
import { inSentence, lineWords } from '#app/domain/debrief/words.ts';
import type { HintSource, HintStep, TakenHint } from './next-hint.ts';

/** One hint as a learner reads it: an allow-list. */
export type HintView = {
  readonly number: number;
  /** Hints of one round are about the same place. */
  readonly round: number;
  readonly step: HintStep;
  readonly words: string;
  /** Where to look; null before the hint that tells it. */
  readonly place: LineRange | null;
};

/** Lines are told in blocks of this many, so that the middle of a block gives nothing away. */
const BLOCK_LINES = 10;
/** So close to the edge of its block a defect would stand out; then the next block is told too. */
const MARGIN_LINES = 3;

/** The hints taken so far, in order, in words. */
export function tellHints(source: HintSource, taken: readonly TakenHint[]): readonly HintView[] {
  const rounds = [...new Set(taken.map(({ defectId }) => defectId))];
  return taken.map((hint, index) => ({
    number: index + 1,
    round: rounds.indexOf(hint.defectId) + 1,
    step: hint.step,
    ...tellHint(source, hint),
  }));
}

function tellHint(
  { manifest, variant, taxonomy }: HintSource,
  { defectId, step }: TakenHint,
): Pick<HintView, 'words' | 'place'> {
  const kindId = manifest.defects[defectId ?? '']?.kinds[0] ?? '';
  const ranges = variant.lines[defectId ?? ''] ?? [];
  const file = ranges[0]?.file ?? '';
  switch (step) {
    case 'nothing':
      return { words: 'Nothing is planted in this variant. All of this code is right.', place: null };
    case 'area': {
      const areaId = areaOfKind(taxonomy, kindId);
      const area = taxonomy.areas.find(({ id }) => id === areaId)?.name ?? '';
      return { words: `Something is wrong here. Think of ${inSentence(area)}.`, place: null };
    }
    case 'file':
      return { words: `It is in ${file}.`, place: null };
    case 'region': {
      const place = regionAround(
        ranges.filter((range) => range.file === file),
        {
          file,
          lines: variant.files[file]?.trimEnd().split('\n').length ?? 1,
        },
      );
      return { words: `It is within ${lineWords(place)} of ${file}.`, place };
    }
    case 'kind': {
      const kind = taxonomy.kinds.find(({ id }) => id === kindId);
      return {
        words: `Look for this: ${inSentence(kind?.name ?? '')}. ${kind?.definition ?? ''}`,
        place: null,
      };
    }
    default:
      return step satisfies never;
  }
}

/** The whole blocks that hold the ranges with a margin, as far as the file has lines. */
function regionAround(
  ranges: readonly LineRange[],
  { file, lines }: { file: string; lines: number },
): LineRange {
  const first = Math.min(...ranges.map(({ start }) => start)) - MARGIN_LINES;
  const last = Math.max(...ranges.map(({ end }) => end)) + MARGIN_LINES;
  return {
    file,
    start: Math.max(1, Math.floor((first - 1) / BLOCK_LINES) * BLOCK_LINES + 1),
    end: Math.min(lines, Math.ceil(last / BLOCK_LINES) * BLOCK_LINES),
  };
}
