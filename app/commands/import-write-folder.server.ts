import type { ChosenDefects } from '#app/domain/import/choose-defects.ts';
import { listHunks, type Pieces } from '#app/domain/import/hunk.ts';
import { programsOf } from '#app/domain/import/plan-subsets.ts';
import type { PreparedProject } from '#app/domain/import/prepared-project.ts';
import { writeExercise, type NamedDefect } from '#app/domain/import/write-exercise.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { cutTests } from '#app/library/import/cut-tests.server.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { checkExercise } from './check-exercise.server.ts';
import { runSubsets, type ImportedUnit } from './import-run-subsets.server.ts';

/** What decides the folder's text. */
type Written = {
  readonly project: PreparedProject;
  readonly pieces: Pieces;
  readonly chosen: ChosenDefects;
  readonly units: readonly ImportedUnit[];
  readonly defects: readonly NamedDefect[];
};

/** What was done about tests that do not stand alone. */
type Mends = {
  /** Visible tests that need one that was cut out. */
  readonly dropped: readonly string[];
  /** Defects whose probe keeps the visible tests of its file, because it needs what they leave behind. */
  readonly widened: readonly string[];
};

type WrittenFolder = Mends & {
  readonly files: Readonly<Record<string, string>>;
  /** What the gate says of it. */
  readonly problems: readonly Problem[];
};

/** Rounds in which tests that do not stand alone are mended. */
const MOST_REPAIRS = 3;

/** Writes the exercise in memory and runs the gate on it; tests that need others are mended first. */
export async function writeFolder(
  machine: { readonly sandbox: Sandbox; readonly taxonomy: Taxonomy },
  written: Written,
): Promise<WrittenFolder> {
  let mends: Mends = { dropped: [], widened: [] };
  for (let round = 0; ; round += 1) {
    const files = filesOf(written, mends);
    const read = parseExercise(files);
    if (read.status === 'unreadable')
      throw new Error(`The importer wrote a folder that cannot be read: ${read.problems[0]?.message}`);
    const { problems } = await checkExercise(machine, read.exercise, read);
    const next = round < MOST_REPAIRS ? await mend(machine.sandbox, { written, mends, problems }) : mends;
    if (next === mends) return { files, problems, ...mends };
    mends = next;
  }
}

type Found = {
  readonly written: Written;
  readonly mends: Mends;
  readonly problems: readonly Problem[];
};

/** The mends with those that the gate's problems call for; the same object when there is nothing to mend. */
async function mend(sandbox: Sandbox, { written, mends, problems }: Found): Promise<Mends> {
  const isAbout = (rule: Problem['rule'], file: string) =>
    problems.some((problem) => problem.rule === rule && problem.file === file);
  const widened = written.defects
    .map(({ id }) => id)
    .filter((id) => !mends.widened.includes(id) && isAbout('probe', `probes/${id}.test.ts`));
  const dropped = problems.some(({ rule }) => rule === 'visible')
    ? await findDependent(sandbox, written, mends)
    : [];
  if (widened.length + dropped.length === 0) return mends;
  return { dropped: [...mends.dropped, ...dropped], widened: [...mends.widened, ...widened] };
}

/** Visible tests that pass in the whole file but fail in the cut one. */
async function findDependent(sandbox: Sandbox, written: Written, mends: Mends): Promise<readonly string[]> {
  const { project, pieces, chosen } = written;
  const visible = chosen.visible.filter((key) => !mends.dropped.includes(key));
  const texts = visibleTexts(written, mends);
  const tests = project.tests.flatMap((test) => {
    const text = texts[test.path];
    return text === undefined ? [] : [{ ...test, text }];
  });
  if (tests.length === 0) return [];
  const all = 2 ** listHunks(pieces).length - 1;
  const programs = new Map([...programsOf(project, pieces)].filter(([mask]) => mask === 0 || mask === all));
  const { units, subsets } = await runSubsets({ sandbox, project: { ...project, tests }, programs });
  const fails = (unit: ImportedUnit) =>
    unit.failsOnClean !== null ||
    [...subsets.values()].some((result) => result.status === 'ran' && result.failed.has(unit.key));
  return written.units
    .filter(({ key }) => visible.includes(key))
    .filter(({ path, names }) =>
      units.some((unit) => unit.path === path && unit.names.join() === names.join() && fails(unit)),
    )
    .map(({ key }) => key);
}

function filesOf(written: Written, mends: Mends): Record<string, string> {
  const { project, pieces, chosen, units, defects } = written;
  const texts = new Map(project.tests.map(({ path, text }) => [path, text]));
  const probes = chosen.defects.flatMap(({ probes: keys }, index) => {
    const path = units.find(({ key }) => keys.includes(key))?.path;
    const id = defects[index]?.id;
    if (path === undefined || id === undefined) return [];
    const kept = mends.widened.includes(id) ? [...keys, ...chosen.visible] : keys;
    return [[id, cutTo({ path, text: texts.get(path) ?? '' }, { units, keys: kept })] as const];
  });
  const tests = visibleTexts(written, mends);
  return writeExercise(project, { pieces, defects, tests, probes: Object.fromEntries(probes) });
}

function visibleTexts({ project, chosen, units }: Written, { dropped }: Mends): Record<string, string> {
  const keys = chosen.visible.filter((key) => !dropped.includes(key));
  return Object.fromEntries(
    project.tests.flatMap(({ path, text }) => {
      const own = units.filter((unit) => unit.path === path && keys.includes(unit.key));
      const isEmpty = own.every(({ isSkipped }) => isSkipped);
      return isEmpty ? [] : [[path, cutTo({ path, text }, { units, keys })]];
    }),
  );
}

function cutTo(
  { path, text }: { path: string; text: string },
  { units, keys }: { units: readonly ImportedUnit[]; keys: readonly string[] },
): string {
  const kept = units.filter((unit) => unit.path === path && keys.includes(unit.key));
  return cutTests({ path, text }, ({ unit, row }) =>
    kept.some((one) => one.unit === unit && (one.row < 0 || one.row === row)),
  );
}
