import { parseMarkers, type MarkerProblem, type Segment } from './markers.ts';
import type { LineRange, SourceFiles } from './source-files.ts';
import type { Variant } from './variant.ts';

/** Annotated code after parsing: what `renderVariant` needs to render any subset of the defects. */
export type ParsedCode = ReadonlyMap<string, readonly Segment[]>;

/** A file of an exercise folder that cannot be rendered. */
export class MarkerError extends Error {
  readonly problems: readonly MarkerProblem[];
  constructor(problems: readonly MarkerProblem[]) {
    const first = problems[0];
    super(
      first === undefined
        ? 'marker problem'
        : `${first.file}:${first.line}:${first.column}: ${first.message}`,
    );
    this.name = 'MarkerError';
    this.problems = problems;
  }
}

/** Parses all files of `code/`; throws `MarkerError` with every problem found. */
export function parseCode(code: SourceFiles): ParsedCode {
  const parsed = new Map<string, readonly Segment[]>();
  const problems: MarkerProblem[] = [];
  for (const [file, text] of Object.entries(code)) {
    const result = parseMarkers(file, text);
    if (result.status === 'parsed') parsed.set(file, result.segments);
    else problems.push(...result.problems);
  }
  if (problems.length > 0) throw new MarkerError(problems);
  return parsed;
}

/**
 * Renders the code with exactly the given defects planted, and tells where everything stands.
 * A planted block without lines (an omitted guard) is located on the nearest non-blank line before and after it.
 */
export function renderVariant(code: ParsedCode, planted: readonly string[]): Variant {
  const isPlanted = new Set(planted);
  const files: Record<string, string> = {};
  const places = new Places();
  for (const [file, segments] of code) {
    const lines: string[] = [];
    const emptyBlocks: { id: string; after: number }[] = [];
    for (const segment of segments) {
      const start = lines.length + 1;
      lines.push(...linesOf(segment, isPlanted));
      const range = { file, start, end: lines.length };
      if (segment.type === 'plain' || (segment.type === 'plant' && !isPlanted.has(segment.id))) continue;
      const isEmpty = lines.slice(start - 1).every((line) => line.trim() === '');
      if (!isEmpty) places.add(segment, range);
      else if (segment.type === 'plant') emptyBlocks.push({ id: segment.id, after: lines.length });
    }
    for (const { id, after } of emptyBlocks) places.addLines(id, aroundGap(file, lines, after));
    files[file] = lines.join('');
  }
  return { planted: [...isPlanted], files, ...places.sorted() };
}

/** Ids that the code plants, in order of first appearance. */
export function plantedIds(code: ParsedCode): readonly string[] {
  const ids = new Set<string>();
  for (const segments of code.values()) {
    for (const segment of segments) if (segment.type === 'plant') ids.add(segment.id);
  }
  return [...ids];
}

/** All 2ⁿ subsets of the ids, the empty one first, each in the order of `ids`. */
export function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, index) => (bits >> index) & 1),
  );
}

class Places {
  readonly #lines = new Map<string, LineRange[]>();
  readonly #sites = new Map<string, LineRange[]>();
  readonly #decoys = new Map<string, LineRange[]>();
  readonly #neutral: LineRange[] = [];

  add(segment: Exclude<Segment, { type: 'plain' }>, range: LineRange): void {
    switch (segment.type) {
      case 'plant':
        return push(this.#lines, segment.id, range);
      case 'site':
        return push(this.#sites, segment.id, range);
      case 'decoy':
        return push(this.#decoys, segment.id, range);
      case 'neutral':
        this.#neutral.push(range);
        return;
      default:
        return segment satisfies never;
    }
  }

  addLines(id: string, range: LineRange | null): void {
    if (range !== null) push(this.#lines, id, range);
  }

  sorted(): Pick<Variant, 'lines' | 'sites' | 'decoys' | 'neutral'> {
    return {
      lines: inOrder(this.#lines),
      sites: inOrder(this.#sites),
      decoys: inOrder(this.#decoys),
      neutral: this.#neutral,
    };
  }
}

function linesOf(segment: Segment, isPlanted: ReadonlySet<string>): readonly string[] {
  if (segment.type !== 'plant') return segment.lines;
  return isPlanted.has(segment.id) ? segment.planted : segment.clean;
}

/** From the nearest non-blank line before the gap to the nearest one after it; null in a file of blank lines. */
function aroundGap(file: string, lines: readonly string[], after: number): LineRange | null {
  const isCode = (line: string) => line.trim() !== '';
  const before = lines.slice(0, after).findLastIndex(isCode);
  const next = lines.slice(after).findIndex(isCode);
  const start = before >= 0 ? before + 1 : after + next + 1;
  const end = next >= 0 ? after + next + 1 : before + 1;
  return before < 0 && next < 0 ? null : { file, start, end };
}

function push(map: Map<string, LineRange[]>, id: string, range: LineRange): void {
  const ranges = map.get(id);
  if (ranges === undefined) map.set(id, [range]);
  else ranges.push(range);
}

function inOrder(map: ReadonlyMap<string, readonly LineRange[]>): Record<string, readonly LineRange[]> {
  return Object.fromEntries(
    [...map].map(([id, ranges]) => [
      id,
      ranges.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start)),
    ]),
  );
}
