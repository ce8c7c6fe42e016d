import type { LineChange, Piece, Pieces } from './hunk.ts';

/** All subsets of the hunks are run, as the gate runs all subsets of defects: 64 variants at most. */
export const MOST_HUNKS = 6;

type Change = { readonly clean: readonly string[]; readonly planted: readonly string[] };
type Draft = { readonly same: readonly string[] } | Change;

/**
 * Numbers the changes of a diff. A change of several lines that pair up (each planted line resembles its clean one) is
 * taken apart while at most six result; above six, the nearest ones are joined with what stands between them.
 */
export function makePieces(files: Readonly<Record<string, readonly LineChange[]>>): Pieces {
  const whole = new Map(Object.entries(files).map(([file, changes]) => [file, toDrafts(changes)]));
  const split = new Map([...whole].map(([file, drafts]) => [file, drafts.flatMap(takeApart)]));
  const chosen = countChanges(split) <= MOST_HUNKS ? split : joinNearest(whole);
  let hunk = -1;
  return Object.fromEntries(
    [...chosen].map(([file, drafts]) => [
      file,
      drafts.map((draft): Piece =>
        'same' in draft
          ? { type: 'same', lines: draft.same }
          : { type: 'change', hunk: (hunk += 1), clean: draft.clean, planted: draft.planted },
      ),
    ]),
  );
}

function toDrafts(changes: readonly LineChange[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const change of changes) {
    const last = drafts.at(-1);
    if (change.in === 'both') {
      drafts.push({ same: change.lines });
      continue;
    }
    const open = last !== undefined && !('same' in last) ? last : { clean: [], planted: [] };
    if (open === last) drafts.pop();
    drafts.push({ ...open, [change.in]: [...open[change.in], ...change.lines] });
  }
  return drafts;
}

function takeApart(draft: Draft): readonly Draft[] {
  if ('same' in draft || draft.clean.length !== draft.planted.length) return [draft];
  const pairs = draft.clean.map((line, index) => ({ clean: [line], planted: [draft.planted[index] ?? ''] }));
  const alike = pairs.every(({ clean: [clean = ''], planted: [planted = ''] }) => resembles(clean, planted));
  return alike ? pairs : [draft];
}

/** Whether two lines share at least half of their words. */
function resembles(a: string, b: string): boolean {
  const words = (line: string): readonly string[] => line.match(/[\w$]+/g) ?? [];
  const other = words(b);
  const shared = words(a).filter((word) => other.includes(word)).length;
  return shared * 2 >= Math.max(words(a).length, other.length);
}

function joinNearest(files: ReadonlyMap<string, readonly Draft[]>): ReadonlyMap<string, readonly Draft[]> {
  const joined = new Map(files);
  while (countChanges(joined) > MOST_HUNKS) {
    const gaps = [...joined].flatMap(([file, drafts]) =>
      drafts.flatMap((draft, index) => {
        const isBetween = 'same' in draft && index > 0 && index < drafts.length - 1;
        return isBetween ? [{ file, index, size: draft.same.length }] : [];
      }),
    );
    const [nearest] = gaps.toSorted((a, b) => a.size - b.size);
    if (nearest === undefined) break;
    joined.set(nearest.file, joinAround(joined.get(nearest.file) ?? [], nearest.index));
  }
  return joined;
}

function joinAround(drafts: readonly Draft[], index: number): readonly Draft[] {
  const sides = drafts
    .slice(index - 1, index + 2)
    .map((draft) => ('same' in draft ? { clean: draft.same, planted: draft.same } : draft));
  const whole = {
    clean: sides.flatMap(({ clean }) => clean),
    planted: sides.flatMap(({ planted }) => planted),
  };
  return [...drafts.slice(0, index - 1), whole, ...drafts.slice(index + 2)];
}

function countChanges(files: ReadonlyMap<string, readonly Draft[]>): number {
  return [...files.values()].flat().filter((draft) => !('same' in draft)).length;
}
