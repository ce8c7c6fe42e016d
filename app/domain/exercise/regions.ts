import { overlaps, type LineRange } from './source-files.ts';
import type { Region, Variant } from './variant.ts';

/** Lines before and after a defect or site where a remark is neither a hit nor a false alarm (GRADING.md §2 b). */
const MARGIN_LINES = 2;
/** The longest run of ordinary lines that counts as one region (GRADING.md §2 c). */
const MOST_LINES_PER_RUN = 15;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The regions of a variant by file and line, exactly GRADING.md §2; files outside `code/` have none.
 *
 * Readings. (a) Every block of a planted defect is listed; blocks with the same defect or decoy id are together one
 * region (`countNoiseRegions`), each site and each neutral stretch is its own. Where ranges of (a) overlap, which an
 * omitted guard beside other markers brings about, a defect or site keeps its lines, a decoy gives them up, and a
 * neutral stretch gives way to all: whoever flags exactly the defect never pays for a decoy. (b) counts physical
 * lines, blank ones included. (c) A run is consecutive non-blank lines outside (a) and (b), cut after every 15th
 * line counted from the start of that run; a blank line belongs to no region. Sites of unplanted defects are
 * ordinary lines.
 */
export function computeRegions(variant: Variant): readonly Region[] {
  const planted = variant.planted.flatMap((id) => [
    ...(variant.lines[id] ?? []).map((range) => regionOf(range, 'defect', id)),
    ...(variant.sites[id] ?? []).map((range) => regionOf(range, 'site', id)),
  ]);
  const decoys = Object.entries(variant.decoys).flatMap(([id, ranges]) =>
    ranges.flatMap((range) => without(range, planted).map((part) => regionOf(part, 'decoy', id))),
  );
  const marked = [...planted, ...decoys];
  const neutral = variant.neutral.flatMap((range) =>
    without(range, marked).map((part) => regionOf(part, 'neutral', null)),
  );
  const fixed = [...marked, ...neutral];
  const ordinary = Object.entries(variant.files)
    .filter(([file]) => file.startsWith('code/'))
    .flatMap(([file, text]) => ordinaryRegions(file, linesOf(text), { planted, taken: fixed }));
  return [...fixed, ...ordinary].filter((region) => region.file.startsWith('code/')).toSorted(byPlace);
}

/** `n_noise` of GRADING.md §2: the runs of ordinary lines and the decoys, each decoy once whatever its blocks. */
export function countNoiseRegions(regions: readonly Region[]): number {
  return new Set(regions.flatMap((region) => noiseKey(region) ?? [])).size;
}

/** What makes two noise regions the same one: a decoy's id, a run's place; null for a region that is not noise. */
export function noiseKey(region: Region): string | null {
  if (region.type === 'decoy') return `decoy ${region.id}`;
  return region.type === 'noise' ? `run ${region.file}:${region.start}` : null;
}

/** The lines of a text as an editor numbers them; the line break at the end does not start another line. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

/** (b) and (c): margins around defects and sites, then runs of what is left. */
function ordinaryRegions(
  file: string,
  lines: readonly string[],
  { planted, taken }: { planted: readonly LineRange[]; taken: readonly LineRange[] },
): Region[] {
  const isMargin = (at: LineRange) => planted.some((range) => overlaps(at, widened(range)));
  const regions: Region[] = [];
  let open: { start: number; type: 'margin' | 'run' } | null = null;
  const close = (end: number) => {
    if (open === null) return;
    const text = lines.slice(open.start - 1, end).join('\n');
    const isNoise = open.type === 'run' && LETTER_OR_DIGIT.test(text);
    regions.push(regionOf({ file, start: open.start, end }, isNoise ? 'noise' : 'neutral', null));
    open = null;
  };
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const type = typeOf({ file, start: line, end: line }, text);
    const isFull = open !== null && open.type === 'run' && line - open.start >= MOST_LINES_PER_RUN;
    if (open !== null && (type !== open.type || isFull)) close(index);
    if (open === null && type !== null) open = { start: line, type };
  }
  close(lines.length);
  return regions;

  function typeOf(at: LineRange, text: string): 'margin' | 'run' | null {
    if (taken.some((range) => overlaps(at, range))) return null;
    if (isMargin(at)) return 'margin';
    return text.trim() === '' ? null : 'run';
  }
}

function widened({ file, start, end }: LineRange): LineRange {
  return { file, start: start - MARGIN_LINES, end: end + MARGIN_LINES };
}

/** What is left of a range when the lines of others are taken out. */
function without(range: LineRange, others: readonly LineRange[]): LineRange[] {
  return others
    .filter((other) => overlaps(range, other))
    .reduce<LineRange[]>((parts, other) => parts.flatMap((part) => cut(part, other)), [range]);
}

function cut(part: LineRange, other: LineRange): LineRange[] {
  if (!overlaps(part, other)) return [part];
  const { file } = part;
  const before = { file, start: part.start, end: other.start - 1 };
  const after = { file, start: other.end + 1, end: part.end };
  return [before, after].filter(({ start, end }) => start <= end);
}

function regionOf({ file, start, end }: LineRange, type: Region['type'], id: string | null): Region {
  return { file, start, end, type, id };
}

function byPlace(a: Region, b: Region): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
