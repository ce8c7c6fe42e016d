import { unionsOf, type ChosenDefects, type Matrix, type TestUnit } from './choose-defects.ts';
import type { NamedDefect } from './write-exercise.ts';

type Unit = TestUnit & {
  readonly path: string;
  readonly line: number;
  readonly names: readonly string[];
  readonly failsOnClean: string | null;
};

/** What an author should know of how hunks and tests were told apart: one line each, empty when all was plain. */
export function describeChoice({
  matrix,
  chosen,
  defects,
  units,
  dropped,
}: {
  readonly matrix: Matrix;
  readonly chosen: ChosenDefects;
  readonly defects: readonly NamedDefect[];
  readonly units: readonly Unit[];
  readonly dropped: readonly string[];
}): readonly string[] {
  const probes = chosen.defects.flatMap(({ probes: keys }) => keys);
  const used = new Set([...chosen.visible, ...probes]);
  const name = ({ path, line, names }: Unit) =>
    `${path}:${line}: "${names[0] ?? 'a test'}"${names.length > 1 ? ` and ${names.length - 1} more of its table or loop` : ''}`;
  return [
    ...units
      .filter(({ failsOnClean }) => failsOnClean !== null)
      .map((unit) => `${name(unit)} fails on the clean code (${unit.failsOnClean}): it was left out`),
    ...units
      .filter((unit) => unit.failsOnClean === null && !used.has(unit.key))
      .map((unit) => `${name(unit)} ${whyUnused(unit, matrix, chosen)}: it was left out`),
    ...units
      .filter(({ key }) => dropped.includes(key))
      .map((unit) => `${name(unit)} needs a test that became a probe: it was left out`),
    ...defects.flatMap(({ id, hunks }) => (hunks.length > 1 ? describeMerge(id, hunks, matrix) : [])),
    ...chosen.defects.flatMap(({ probes: keys }, index) =>
      keys.length > 0
        ? []
        : [
            `${defects[index]?.id}: no test passes on the clean code and fails on the planted code. Write probes/${defects[index]?.id}.test.ts.`,
          ],
    ),
    ...(chosen.visible.length === 0 ? ['no test passes on both versions: write visible tests'] : []),
  ];
}

function whyUnused(unit: Unit, { subsets }: Matrix, chosen: ChosenDefects): string {
  const failsIn = (mask: number) => {
    const result = subsets[mask];
    return result?.status === 'ran' && result.failed.has(unit.key);
  };
  const caught = chosen.defects.filter(({ hunks }) =>
    failsIn(hunks.reduce((mask, hunk) => mask | (1 << hunk), 0)),
  ).length;
  if (unit.role === 'probes' && !unionsOf(chosen.defects.map(({ hunks }) => hunks)).some(failsIn))
    return 'is given as a probe but passes on the planted code';
  if (caught > 1) return `fails for ${caught} defects, and a probe may fail for one alone`;
  return caught === 1
    ? 'stands in another file than the probe of its defect, or fails for other defects too'
    : 'fails only when several defects are planted';
}

function describeMerge(
  id: string,
  hunks: readonly number[],
  { hunks: places, subsets }: Matrix,
): readonly string[] {
  const lines = hunks.map((hunk) => `${places[hunk]?.file}:${places[hunk]?.line}`);
  const isOneStretch = hunks.every((hunk, index) => {
    const before = places[hunks[index - 1] ?? hunk];
    const here = places[hunk];
    return index === 0 || (before?.file === here?.file && (here?.line ?? 0) - (before?.line ?? 0) === 1);
  });
  if (isOneStretch) return [];
  const alone = hunks.map((hunk) => subsets[1 << hunk]);
  const broken = alone.findIndex((result) => result?.status === 'broken');
  const inert = alone.findIndex(
    (result) =>
      result?.status === 'ran' &&
      subsets[0]?.status === 'ran' &&
      result.failed.size === subsets[0].failed.size,
  );
  const brokenResult = alone[broken];
  const why =
    brokenResult?.status === 'broken'
      ? `${lines[broken]} alone does not hold (${brokenResult.message})`
      : inert >= 0
        ? `no test tells ${lines[inert]} alone from the clean code; add a probe for it to make it a defect of its own`
        : 'their tests fail for each other';
  return [`${id}: the changes at ${lines.join(', ')} became one defect: ${why}`];
}
