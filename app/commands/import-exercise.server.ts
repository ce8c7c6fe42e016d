import { chooseDefects, type ChosenDefects } from '#app/domain/import/choose-defects.ts';
import { listHunks, plantHunks, type Pieces } from '#app/domain/import/hunk.ts';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { makePieces } from '#app/domain/import/make-pieces.ts';
import type { PreparedProject } from '#app/domain/import/prepared-project.ts';
import { describeChoice } from '#app/domain/import/describe-choice.ts';
import { nameDefects, writeExercise } from '#app/domain/import/write-exercise.ts';
import { listTodo } from '#app/domain/import/write-manifest.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { Program } from '#app/domain/grading/job.ts';
import { cutTests } from '#app/library/import/cut-tests.server.ts';
import { diffLines } from '#app/library/import/diff-lines.server.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { parseCheck, typeCheck } from '#app/library/type-check.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { checkExercise } from './check-exercise.server.ts';
import { runSubsets, type ImportedUnit, type RanSubsets } from './import-run-subsets.server.ts';

type ImportReport = {
  /** Every rule of the gate about code, tests and probes passes; only words are missing. */
  readonly ok: boolean;
  readonly defects: readonly string[];
  readonly visibleTests: number;
  readonly probes: number;
  readonly todo: readonly string[];
  readonly warnings: readonly string[];
};

export type ImportedExercise = {
  readonly files: Readonly<Record<string, string>>;
  readonly report: ImportReport;
  /** What the gate found, words left out. */
  readonly problems: readonly Problem[];
};

type Machine = { readonly sandbox: Sandbox; readonly taxonomy: Taxonomy };

const NO_CHECK = '// @ts-nocheck\n';
/** Rounds in which visible tests that fail once others are cut out are taken out too. */
const MOST_REPAIRS = 3;

/** Makes an exercise of a prepared project: hunks become defects, tests become visible tests and probes, and the gate is run on the result. */
export async function importExercise(machine: Machine, given: PreparedProject): Promise<ImportedExercise> {
  const { project, typeWarnings } = withoutTypeErrors(given);
  const pieces = makePieces(
    Object.fromEntries(project.code.map(({ path, clean, planted }) => [path, diffLines(clean, planted)])),
  );
  const hunks = listHunks(pieces);
  if (hunks.length === 0)
    throw new ImportProblem('Both versions are the same once line breaks are: there is nothing to plant.');
  const ran = await runSubsets({ sandbox: machine.sandbox, project, programs: programsOf(project, pieces) });
  const matrix = {
    hunks,
    units: ran.units,
    subsets: markUntyped(project, pieces, ran),
  };
  const chosen = chooseDefects(matrix);
  const defects = nameDefects(project, pieces, chosen.defects);
  const { files, checked, dropped } = await writeAndCheck(machine, {
    project,
    pieces,
    chosen,
    units: ran.units,
    defects,
  });
  const problems = checked.filter(({ rule }) => rule !== 'words');
  const visible = chosen.visible.filter((key) => !dropped.includes(key));
  const countTests = (keys: readonly string[]) =>
    ran.units.filter(({ key, isSkipped }) => keys.includes(key) && !isSkipped).flatMap(({ names }) => names)
      .length;
  return {
    files,
    problems,
    report: {
      ok: problems.length === 0,
      defects: defects.map(({ id }) => id),
      visibleTests: countTests(visible),
      probes: countTests(chosen.defects.flatMap(({ probes }) => probes)),
      todo: listTodo(defects.map(({ id }) => id)),
      warnings: [
        ...project.warnings,
        ...typeWarnings,
        ...ran.warnings,
        ...describeChoice({ matrix, chosen, defects, units: ran.units, dropped }),
        ...problems.map(
          ({ rule, file, line, message }) =>
            `check: ${rule}: ${file}${line === null ? '' : `:${line}`}: ${message}`,
        ),
      ],
    },
  };
}

/** Types that do not hold under strict are the author's to mend: the files are marked, and the gate leaves their types alone. */
function withoutTypeErrors(project: PreparedProject): {
  readonly project: PreparedProject;
  readonly typeWarnings: readonly string[];
} {
  if (project.language !== 'typescript') return { project, typeWarnings: [] };
  const side = (name: 'clean' | 'planted') => ({
    name,
    files: { ...project.support, ...Object.fromEntries(project.code.map((file) => [file.path, file[name]])) },
  });
  const problems = typeCheck([side('clean'), side('planted')]);
  if (problems.length === 0) return { project, typeWarnings: [] };
  const [first] = problems;
  const marked = new Set(problems.map(({ file }) => file));
  const mark = (path: string, text: string) => (marked.has(path) ? NO_CHECK + text : text);
  return {
    project: {
      ...project,
      code: project.code.map(({ path, clean, planted }) => ({
        path,
        clean: mark(path, clean),
        planted: mark(path, planted),
      })),
      support: Object.fromEntries(
        Object.entries(project.support).map(([path, text]) => [path, mark(path, text)]),
      ),
    },
    typeWarnings: [
      `${first?.file}:${first?.line}: does not type-check under strict on the ${first?.name} side (${first?.message}${problems.length > 1 ? `; ${problems.length - 1} more` : ''}). // @ts-nocheck was put at the top of ${[...marked].join(', ')}: mend the types and take it out.`,
    ],
  };
}

function programsOf(project: PreparedProject, pieces: Pieces): ReadonlyMap<number, Program> {
  const count = listHunks(pieces).length;
  return new Map(
    Array.from({ length: 2 ** count }, (_, mask) => [
      mask,
      { entry: project.entry, files: { ...project.support, ...plantHunks(pieces, hunksOf(mask)) } },
    ]),
  );
}

function hunksOf(mask: number): ReadonlySet<number> {
  return new Set(Array.from({ length: 6 }, (_, bit) => bit).filter((bit) => (mask >> bit) & 1));
}

/** Subsets that do not type-check, or do not parse, cannot be variants. */
function markUntyped(project: PreparedProject, pieces: Pieces, { subsets }: RanSubsets) {
  const versions = [...subsets.keys()].map((mask) => ({
    name: String(mask),
    files: { ...project.support, ...plantHunks(pieces, hunksOf(mask)) },
  }));
  const problems = project.language === 'typescript' ? typeCheck(versions) : parseCheck(versions);
  const broken = new Map(problems.map(({ name, message }) => [Number(name), message]));
  return [...subsets.keys()]
    .toSorted((a, b) => a - b)
    .map((mask) => {
      const message = broken.get(mask);
      return message === undefined
        ? (subsets.get(mask) ?? { status: 'broken' as const, message: 'not run' })
        : { status: 'broken' as const, message };
    });
}

type Written = {
  readonly project: PreparedProject;
  readonly pieces: Pieces;
  readonly chosen: ChosenDefects;
  readonly units: readonly ImportedUnit[];
  readonly defects: ReturnType<typeof nameDefects>;
};

/** The folder and what the gate says of it; visible tests that need one that was cut out are dropped. */
async function writeAndCheck(machine: Machine, written: Written) {
  let dropped: readonly string[] = [];
  for (let round = 0; ; round += 1) {
    const files = writeFolder(written, dropped);
    const read = parseExercise(files);
    if (read.status === 'unreadable')
      throw new Error(`The importer wrote a folder that cannot be read: ${read.problems[0]?.message}`);
    const { problems } = await checkExercise(machine, read.exercise, read);
    const failing =
      problems.some(({ rule }) => rule === 'visible') && round < MOST_REPAIRS
        ? await findDependent(machine.sandbox, written, dropped)
        : [];
    if (failing.length === 0) return { files, checked: problems, dropped };
    dropped = [...dropped, ...failing];
  }
}

/** Visible tests that pass in the whole file but fail in the cut one. */
async function findDependent(
  sandbox: Sandbox,
  written: Written,
  dropped: readonly string[],
): Promise<readonly string[]> {
  const { project, pieces, chosen } = written;
  const visible = chosen.visible.filter((key) => !dropped.includes(key));
  const texts = visibleTexts(written, dropped);
  const cutProject = {
    ...project,
    tests: project.tests.flatMap((test) =>
      texts[test.path] === undefined ? [] : [{ ...test, text: texts[test.path] ?? '' }],
    ),
  };
  const clean = programsOf(project, pieces);
  const all = 2 ** listHunks(pieces).length - 1;
  const programs = new Map([...clean].filter(([mask]) => mask === 0 || mask === all));
  const { units, subsets } = await runSubsets({ sandbox, project: cutProject, programs });
  return written.units
    .filter(({ key }) => visible.includes(key))
    .filter(({ path, names }) =>
      units.some(
        (unit) =>
          unit.path === path &&
          unit.names.join() === names.join() &&
          (unit.failsOnClean !== null ||
            [...subsets.values()].some((result) => result.status === 'ran' && result.failed.has(unit.key))),
      ),
    )
    .map(({ key }) => key);
}

function writeFolder(written: Written, dropped: readonly string[]): Record<string, string> {
  const { project, pieces, chosen, units, defects } = written;
  const texts = new Map(project.tests.map(({ path, text }) => [path, text]));
  const probes = chosen.defects.flatMap(({ probes: keys }, index) => {
    const path = units.find(({ key }) => keys.includes(key))?.path;
    const id = defects[index]?.id;
    if (path === undefined || id === undefined) return [];
    return [[id, cutTo({ path, text: texts.get(path) ?? '' }, { units, keys })] as const];
  });
  return writeExercise(project, {
    pieces,
    defects,
    tests: visibleTexts(written, dropped),
    probes: Object.fromEntries(probes),
  });
}

function visibleTexts(
  { project, chosen, units }: Written,
  dropped: readonly string[],
): Record<string, string> {
  const keys = chosen.visible.filter((key) => !dropped.includes(key));
  return Object.fromEntries(
    project.tests.flatMap(({ path, text }) => {
      const own = units.filter((unit) => unit.path === path && keys.includes(unit.key));
      return own.some(({ isSkipped }) => !isSkipped) ? [[path, cutTo({ path, text }, { units, keys })]] : [];
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
