import type { SubsetResult, TestUnit } from '#app/domain/import/choose-defects.ts';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { planSubsets } from '#app/domain/import/plan-subsets.ts';
import type { PreparedProject } from '#app/domain/import/prepared-project.ts';
import type { Program, RunResult } from '#app/domain/grading/job.ts';
import { countUnits, cutTests, readTag, tagTests } from '#app/library/import/cut-tests.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';

/** One test that can be cut out: `row` counts the rows of its table. */
export type ImportedUnit = TestUnit & {
  readonly path: string;
  readonly unit: number;
  readonly row: number;
  readonly line: number;
  /** Names of the tests that it stands for, from the run on the clean code. */
  readonly names: readonly string[];
  /** Why it fails on the clean code; null when it passes. */
  readonly failsOnClean: string | null;
  readonly isSkipped: boolean;
};

export type RanSubsets = {
  readonly units: readonly ImportedUnit[];
  /** Test files that do not run on the clean code, where others do. */
  readonly warnings: readonly string[];
  readonly subsets: ReadonlyMap<number, SubsetResult>;
};

type Given = {
  readonly sandbox: Sandbox;
  readonly project: PreparedProject;
  /** By bit mask of the planted hunks; 0 is the clean code. */
  readonly programs: ReadonlyMap<number, Program>;
};

/** Runs every test on every subset of the hunks and tells which single tests fail where. Throws when the clean code cannot be loaded. */
export async function runSubsets({ sandbox, project, programs }: Given): Promise<RanSubsets> {
  const tagged = Object.fromEntries(project.tests.map(({ path, text }) => [path, tagTests({ path, text })]));
  const results = await runAll(sandbox, { programs, language: project.language, tests: tagged });
  const read = project.tests.map((test, file) =>
    readUnits({ ...test, file }, results.get(0)?.get(test.path)),
  );
  const problems = read.filter((one) => one instanceof ImportProblem);
  const [first] = problems;
  if (first !== undefined && problems.length === read.length) throw first;
  const units = read.flatMap((one) => (one instanceof ImportProblem ? [] : one));
  const subsets = new Map<number, SubsetResult>();
  for (const mask of programs.keys())
    subsets.set(
      mask,
      await readSubset(
        { sandbox, project, programs },
        { mask, units, results: results.get(mask) ?? new Map() },
      ),
    );
  return {
    units,
    subsets,
    warnings: problems.map(
      ({ file, line, message }) =>
        `${file}${line === null ? '' : `:${line}`}: ${message} The file was left out.`,
    ),
  };
}

type Results = ReadonlyMap<number, ReadonlyMap<string, RunResult>>;

async function runAll(
  sandbox: Sandbox,
  {
    programs,
    language,
    tests,
  }: {
    programs: ReadonlyMap<number, Program>;
    language: PreparedProject['language'];
    tests: Readonly<Record<string, string>>;
  },
): Promise<Results> {
  const { jobs, runs } = planSubsets(programs, { language, tests });
  const results = await Promise.all(jobs.map((job) => sandbox.run(job)));
  const found = new Map<number, Map<string, RunResult>>();
  for (const { job, run, mask, test } of runs) {
    const result = results[job]?.runs[run] ?? { status: 'crashed' as const, message: 'no result' };
    if (result.status === 'crashed') throw new Error(`The sandbox failed: ${result.message}`);
    const ofMask = found.get(mask) ?? new Map<string, RunResult>();
    found.set(mask, ofMask.set(test, result));
  }
  return found;
}

function notLoaded(name: string, result: RunResult | undefined): ImportProblem {
  const why = result !== undefined && 'message' in result ? result.message : 'no result';
  const place =
    result !== undefined && 'file' in result && result.file !== null
      ? ` (${result.file}${result.line === null ? '' : `:${result.line}`})`
      : '';
  return new ImportProblem(`The tests do not run on the clean code: ${result?.status}: ${why}${place}`, {
    file: name,
    line:
      result !== undefined && 'line' in result && result.file?.startsWith('tests/') === true
        ? result.line
        : null,
  });
}

/** The tests of one file as they went on the clean code, or why the file does not run there. */
function readUnits(
  { path, text, file, role, name }: PreparedProject['tests'][number] & { file: number },
  result: RunResult | undefined,
): readonly ImportedUnit[] | ImportProblem {
  if (result === undefined || !('tests' in result)) return notLoaded(name, result);
  const loading = result.tests.find(({ name: title }) => title === '(loading the file)');
  if (loading !== undefined)
    return new ImportProblem(`The file fails while it loads on the clean code: ${loading.message}`, {
      file: name,
      line: loading.line,
    });
  const byUnit = groupByUnit(result);
  return countUnits({ path, text }).flatMap(({ rows, line }, unit) => {
    const own = byUnit.get(unit) ?? [];
    const areRowsKnown = rows > 1 && own.length === rows;
    const parts = areRowsKnown ? own.map((one, row) => ({ row, list: [one] })) : [{ row: -1, list: own }];
    return parts.map(({ row, list }): ImportedUnit => {
      const failed = list.find(({ outcome }) => outcome === 'failed' || outcome === 'timed-out');
      return {
        key: `${path} ${unit} ${row}`,
        file,
        role,
        path,
        unit,
        row,
        line,
        names: list.map((one) => readTag(one.name).name),
        failsOnClean: failed === undefined ? null : (failed.message ?? failed.outcome),
        isSkipped: list.every(({ outcome }) => outcome === 'skipped'),
      };
    });
  });
}

type Tests = Extract<RunResult, { tests: unknown }>['tests'];

function groupByUnit(result: Extract<RunResult, { tests: unknown }>): ReadonlyMap<number, Tests> {
  const groups = new Map<number, Tests[number][]>();
  for (const test of result.tests) {
    const { unit } = readTag(test.name);
    if (unit !== null) groups.set(unit, [...(groups.get(unit) ?? []), test]);
  }
  return groups;
}

type Subset = {
  readonly mask: number;
  readonly units: readonly ImportedUnit[];
  readonly results: ReadonlyMap<string, RunResult>;
};

async function readSubset(given: Given, { mask, units, results }: Subset): Promise<SubsetResult> {
  const failed = new Set<string>();
  for (const [path, result] of results) {
    const own = units.filter((unit) => unit.path === path);
    if (result.status === 'invalid') return { status: 'broken', message: result.message };
    if ('tests' in result) {
      const byUnit = groupByUnit(result);
      for (const unit of own) if (hasFailed(unit, byUnit.get(unit.unit) ?? [])) failed.add(unit.key);
    } else if (result.status === 'timed-out' || result.status === 'out-of-memory') {
      for (const key of await runAlone(given, { mask, units: own })) failed.add(key);
    }
  }
  return { status: 'ran', failed };
}

function hasFailed({ row, isSkipped }: ImportedUnit, results: Tests): boolean {
  if (isSkipped) return false;
  const own = row < 0 ? results : results.slice(row, row + 1);
  return own.length === 0 || own.some(({ outcome }) => outcome === 'failed' || outcome === 'timed-out');
}

/** A test that hangs hides what the others of its file would say: each runs alone. */
async function runAlone(
  { sandbox, project, programs }: Given,
  { mask, units }: { mask: number; units: readonly ImportedUnit[] },
): Promise<readonly string[]> {
  const program = programs.get(mask);
  const clean = programs.get(0);
  if (program === undefined || clean === undefined) return [];
  const failing: string[] = [];
  const texts = new Map(project.tests.map(({ path, text }) => [path, text]));
  for (const { path, unit, row, key } of units) {
    const text = cutTests(
      { path, text: texts.get(path) ?? '' },
      (cut) => cut.unit === unit && (row < 0 || cut.row === row),
    );
    const found = await runAll(sandbox, {
      programs: new Map([
        [0, clean],
        [mask, program],
      ]),
      language: project.language,
      tests: { [path]: text },
    });
    const result = found.get(mask)?.get(path);
    if (result?.status !== 'passed' && result?.status !== 'no-test-ran') failing.push(key);
  }
  return failing;
}
