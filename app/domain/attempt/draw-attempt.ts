import { createRandom, drawInteger, shuffle, type Random } from '#app/domain/random.ts';

/** What is drawn when an attempt starts. */
export type Draw = {
  readonly planted: readonly string[];
  readonly noteStyle: 'neutral' | 'persuasive';
  readonly fileOrder: readonly string[];
};

/** How often a variant has no defect at all (ARCHITECTURE: an attempt's variant). */
const CLEAN_SHARE = 0.2;
/** A draw that gives an earlier variant again is repeated; after this many all variants have been seen. */
const MOST_REDRAWS = 100;

/**
 * Draws variant, note style and file order from the attempt's seed. Clean with probability .2, else a subset of size
 * uniform in max(1, n−2)…n; never one of the `earlier` variants while another is left.
 */
export function drawAttempt(
  seed: number,
  {
    defectIds,
    files,
    earlier,
  }: {
    defectIds: readonly string[];
    files: readonly string[];
    earlier: readonly (readonly string[])[];
  },
): Draw {
  const random = createRandom(seed);
  const noteStyle = random() < 0.5 ? 'neutral' : 'persuasive';
  const fileOrder = shuffle(random, files);
  const seen = new Set(earlier.map(keyOf));
  let planted = drawVariant(random, defectIds);
  for (let redraws = 0; seen.has(keyOf(planted)) && redraws < MOST_REDRAWS; redraws += 1) {
    planted = drawVariant(random, defectIds);
  }
  return { planted, noteStyle, fileOrder };
}

function drawVariant(random: Random, defectIds: readonly string[]): readonly string[] {
  if (random() < CLEAN_SHARE) return [];
  const count = defectIds.length;
  const size = drawInteger(random, Math.min(count, Math.max(1, count - 2)), count);
  const chosen = new Set(shuffle(random, defectIds).slice(0, size));
  return defectIds.filter((id) => chosen.has(id));
}

function keyOf(planted: readonly string[]): string {
  return planted.toSorted().join(' ');
}
