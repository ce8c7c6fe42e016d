import { partitionsOf } from './partitions.ts';

/** One test that can be cut out of its file: its place in the list of files and of the file's tests. */
type UnitKey = string;

/** What the tests say of one subset of the hunks: `broken` code cannot be loaded at all. */
export type SubsetResult =
  | { readonly status: 'broken'; readonly message: string }
  | { readonly status: 'ran'; readonly failed: ReadonlySet<UnitKey> };

export type TestUnit = {
  readonly key: UnitKey;
  /** Tests of one file can stand in one probe file. */
  readonly file: number;
  /** `probes`: the author says that it is one, so it is never shown to a learner. */
  readonly role: 'tests' | 'probes';
};

export type ChosenDefect = {
  readonly hunks: readonly number[];
  /** The tests of one file that prove it; empty when nothing does. */
  readonly probes: readonly UnitKey[];
};

export type ChosenDefects = {
  readonly defects: readonly ChosenDefect[];
  readonly visible: readonly UnitKey[];
};

export type Matrix = {
  readonly hunks: readonly { readonly file: string; readonly line: number }[];
  readonly units: readonly TestUnit[];
  /** By bit mask: bit i stands for hunk i planted. */
  readonly subsets: readonly SubsetResult[];
};

/** Hunks of two files are farther apart than those of one. */
const OTHER_FILE = 10_000;

/**
 * Divides the hunks into as many defects as the tests can tell apart: every subset of the defects loads, and each defect
 * has tests in one file that fail in every subset with it and in none without it. Of equal divisions, the one that uses
 * most tests, then the one whose hunks are nearest. When not even all hunks together are proven, they are one defect
 * without probes.
 */
export function chooseDefects(matrix: Matrix): ChosenDefects {
  const all = matrix.hunks.map((_, index) => index);
  const best = partitionsOf(all.length)
    .flatMap((groups) => {
      const chosen = prove(groups, matrix);
      return chosen === null ? [] : [{ chosen, spread: spreadOf(groups, matrix) }];
    })
    .reduce<{ chosen: ChosenDefects; spread: number } | null>(
      (a, b) => (a === null || isBetter(b, a) ? b : a),
      null,
    );
  if (best !== null) return best.chosen;
  return { defects: [{ hunks: all, probes: [] }], visible: visibleUnits([all], matrix) };
}

type Rated = { readonly chosen: ChosenDefects; readonly spread: number };

function isBetter(a: Rated, b: Rated): boolean {
  const used = ({ chosen }: Rated) =>
    chosen.visible.length + chosen.defects.flatMap(({ probes }) => probes).length;
  const difference =
    a.chosen.defects.length - b.chosen.defects.length || used(a) - used(b) || b.spread - a.spread;
  return difference > 0;
}

function prove(groups: readonly (readonly number[])[], matrix: Matrix): ChosenDefects | null {
  const unions = unionsOf(groups);
  if (unions.some((mask) => matrix.subsets[mask]?.status !== 'ran')) return null;
  const defects: ChosenDefect[] = [];
  for (const hunks of groups) {
    const probes = probesOf(maskOf(hunks), unions, matrix);
    if (probes.length === 0) return null;
    defects.push({ hunks, probes });
  }
  return { defects, visible: visibleUnits(groups, matrix) };
}

/** The tests that prove one group, of the file that holds most of them; the author's own probes come first. */
function probesOf(group: number, unions: readonly number[], { units, subsets }: Matrix): readonly UnitKey[] {
  const hasIt = (mask: number) => (mask & group) === group;
  const fails = (key: UnitKey, mask: number) => hasFailed(subsets[mask], key);
  const quiet = units.filter(({ key }) => unions.every((mask) => hasIt(mask) || !fails(key, mask)));
  const files = [...new Set(quiet.map(({ file }) => file))].map((file) => {
    const own = quiet.filter((unit) => unit.file === file && unions.some((mask) => fails(unit.key, mask)));
    const isProof = unions.every((mask) => !hasIt(mask) || own.some(({ key }) => fails(key, mask)));
    return { own: isProof ? own : [], isGiven: own.some(({ role }) => role === 'probes') };
  });
  const [best] = files.toSorted(
    (a, b) =>
      Math.sign(b.own.length) - Math.sign(a.own.length) ||
      Number(b.isGiven) - Number(a.isGiven) ||
      b.own.length - a.own.length,
  );
  return best?.own.map(({ key }) => key) ?? [];
}

function visibleUnits(
  groups: readonly (readonly number[])[],
  { units, subsets }: Matrix,
): readonly UnitKey[] {
  const ran = unionsOf(groups).filter((mask) => subsets[mask]?.status === 'ran');
  return units
    .filter(({ key, role }) => role === 'tests' && ran.every((mask) => !hasFailed(subsets[mask], key)))
    .map(({ key }) => key);
}

function hasFailed(result: SubsetResult | undefined, key: UnitKey): boolean {
  return result?.status === 'ran' && result.failed.has(key);
}

/** The masks of all unions of the groups, the empty one first. */
export function unionsOf(groups: readonly (readonly number[])[]): readonly number[] {
  return groups.reduce<number[]>(
    (masks, group) => [...masks, ...masks.map((mask) => mask | maskOf(group))],
    [0],
  );
}

function maskOf(hunks: readonly number[]): number {
  return hunks.reduce((mask, hunk) => mask | (1 << hunk), 0);
}

function spreadOf(groups: readonly (readonly number[])[], { hunks }: Matrix): number {
  return groups
    .flatMap((group) =>
      group.slice(1).map((hunk, index) => {
        const [a, b] = [hunks[group[index] ?? 0], hunks[hunk]];
        return a?.file === b?.file ? Math.abs((a?.line ?? 0) - (b?.line ?? 0)) : OTHER_FILE;
      }),
    )
    .reduce((sum, gap) => sum + gap, 0);
}
