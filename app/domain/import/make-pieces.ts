import type { LineChange, Piece, Pieces } from './hunk.ts';

/** All subsets of the hunks are run, as the gate runs all subsets of defects: 64 variants at most. */
export const MOST_HUNKS = 6;

/** Longer changes are rewrites: their lines are not told apart. */
const MOST_PAIRED = 40;

type Change = { readonly clean: readonly string[]; readonly planted: readonly string[] };
type Draft = { readonly same: readonly string[] } | Change;

/**
 * Numbers the changes of a diff. Within a change, planted lines that resemble clean ones become changes of their own
 * while at most six result; above six, the nearest ones are joined with what stands between them.
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

/** Pairs of lines that resemble each other, and what stands between them, each as a change of its own. */
function takeApart(draft: Draft): readonly Draft[] {
  if ('same' in draft) return [draft];
  const pairs = pairLines(draft);
  if (pairs.length === 0) return [draft];
  const { clean, planted } = draft;
  const parts: Change[] = [];
  let at = { clean: 0, planted: 0 };
  for (const pair of [...pairs, { clean: clean.length, planted: planted.length }]) {
    const between = {
      clean: clean.slice(at.clean, pair.clean),
      planted: planted.slice(at.planted, pair.planted),
    };
    if (between.clean.length + between.planted.length > 0) parts.push(between);
    const own = {
      clean: clean.slice(pair.clean, pair.clean + 1),
      planted: planted.slice(pair.planted, pair.planted + 1),
    };
    if (own.clean.length > 0) parts.push(own);
    at = { clean: pair.clean + 1, planted: pair.planted + 1 };
  }
  return parts;
}

type Places = { readonly clean: number; readonly planted: number };

/** The longest row of lines that resemble each other, in the order of both sides. */
function pairLines({ clean, planted }: Change): readonly Places[] {
  if (clean.length + planted.length > MOST_PAIRED) return [];
  const best: (readonly Places[])[][] = Array.from({ length: clean.length + 1 }, () => []);
  const at = (a: number, b: number): readonly Places[] => best[a]?.[b] ?? [];
  for (let a = clean.length - 1; a >= 0; a -= 1) {
    for (let b = planted.length - 1; b >= 0; b -= 1) {
      const isPair = resembles(clean[a] ?? '', planted[b] ?? '');
      const paired = isPair ? [{ clean: a, planted: b }, ...at(a + 1, b + 1)] : [];
      const [longest = []] = [paired, at(a + 1, b), at(a, b + 1)].toSorted((x, y) => y.length - x.length);
      const row = best[a];
      if (row !== undefined) row[b] = longest;
    }
  }
  return at(0, 0);
}

/** Whether two lines share at least half of their words. */
function resembles(a: string, b: string): boolean {
  const words = (line: string): readonly string[] => line.match(/[\w$]+/g) ?? [];
  const other = words(b);
  const shared = words(a).filter((word) => other.includes(word)).length;
  return shared > 0 && shared * 2 >= Math.max(words(a).length, other.length);
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
