import { findSpoilers } from '#app/domain/import/find-spoilers.ts';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { nameModule, toExerciseId } from '#app/domain/import/name-module.ts';
import type { ChangedFile, GivenTest, RawProject } from '#app/domain/import/raw-project.ts';
import { isCodePath, isTestPath, sortByNearness } from '#app/domain/import/project-paths.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import {
  GitProblem,
  listChanges,
  readBlob,
  readCommit,
  readTree,
  type Change,
  type Commit,
} from '#app/library/git.server.ts';
import { countUnits } from '#app/library/import/cut-tests.server.ts';
import { reachFiles } from '#app/library/import/reach-files.server.ts';
import { prepareProject } from '#app/library/import/prepare-project.server.ts';
import type { PreparedProject } from '#app/domain/import/prepared-project.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { importExercise, type ImportedExercise } from './import-exercise.server.ts';

export type GivenCommit = {
  /** Name of the folder that the exercise goes to. */
  readonly folder: string;
  /** Path of the repository. */
  readonly repository: string;
  readonly revision: string;
};

/** Test files that are read to find out whether they import what was changed; the nearest ones first. */
const MOST_TESTS_READ = 200;
const MOST_TESTS_USED = 12;

/**
 * Makes an exercise from a bug-fix commit: its first parent is planted, the commit is clean, and its tests and those
 * that import the changed files are the tests. Throws `ImportProblem` when the commit is no such fix.
 */
export async function importCommit(
  machine: { readonly sandbox: Sandbox; readonly taxonomy: Taxonomy },
  given: GivenCommit,
): Promise<ImportedExercise> {
  const commit = await orProblem(given.repository, () => readCommit(given.repository, given.revision));
  const [parent] = commit.parents;
  if (parent === undefined)
    throw new ImportProblem(
      `${short(commit.hash)} is the first commit: there is no version before the fix. Name the commit that mended something.`,
    );
  const { raw, warnings } = await projectOf(given, { commit, parent });
  const { project, left } = await prepareWithUsableTests(raw);
  const imported = await importExercise(machine, {
    ...project,
    warnings: [...warnings, ...left, ...project.warnings],
  });
  const spoilers = raw.changed.flatMap(({ clean, planted }) =>
    findSpoilers({ file: clean.name, text: clean.text }, { file: planted.name, text: planted.text }).map(
      ({ file, line, message }) => `${file}:${line}: ${message}`,
    ),
  );
  const { report } = imported;
  return {
    ...imported,
    report: {
      ...report,
      todo: [
        ...report.todo,
        `the commit says "${commit.subject}": tell it in the debrief's words, not in the ticket`,
      ],
      warnings: [...report.warnings, ...spoilers],
    },
  };
}

async function projectOf(
  { folder, repository }: GivenCommit,
  { commit, parent }: { commit: Commit; parent: string },
): Promise<{ readonly raw: RawProject; readonly warnings: readonly string[] }> {
  const changes = await listChanges(repository, { before: parent, after: commit.hash });
  const { changed, warnings } = await readChangedCode(repository, { changes, parent });
  if (changed.length === 0) throw noCode(commit, changes, warnings);
  const [after, before] = [await readTree(repository, commit.hash), await readTree(repository, parent)];
  const read = async (path: string): Promise<string | null> => {
    const entry = after.get(path) ?? before.get(path);
    return entry?.kind === 'file' ? readBlob(repository, entry.blob) : null;
  };
  const ownTests = changes
    .filter(({ status, to, kind }) => status !== 'deleted' && kind === 'file' && isTestPath(to))
    .map(({ to }) => to);
  const candidates = sortByNearness(
    [...after.keys()].filter(isTestPath),
    changed.map(({ path }) => path),
  );
  const paths = [...new Set([...ownTests, ...candidates.slice(0, MOST_TESTS_READ)])];
  const reached = await reachFiles({ changed, read }, paths);
  const near = paths.filter((path) => (reached.get(path)?.size ?? 0) > 0).slice(0, MOST_TESTS_USED);
  const texts = new Map(
    await Promise.all(near.map(async (path) => [path, (await read(path)) ?? ''] as const)),
  );
  const used = near.filter((path) => countUnits({ path, text: texts.get(path) ?? '' }).length > 0);
  if (used.length === 0)
    throw new ImportProblem(
      `No test imports ${changed.map(({ path }) => path).join(' or ')}, neither in the commit nor in the tree. Write one in the repository, or use from-pair.`,
    );
  const isReached = (path: string) => used.some((test) => reached.get(test)?.has(path));
  const kept = changed.filter(({ path }) => isReached(path));
  const entry = mostReached(kept, used, reached);
  const tests = used.map((path): GivenTest => ({
    path,
    name: path,
    text: texts.get(path) ?? '',
    role: 'tests',
  }));
  return {
    raw: {
      id: toExerciseId(folder),
      changed: kept,
      tests,
      entry,
      entryName: nameModule(entry, []),
      read,
      resolve: () => null,
    },
    warnings: [
      ...(commit.parents.length > 1
        ? [`${short(commit.hash)} is a merge: its first parent ${short(parent)} is the planted version`]
        : []),
      ...warnings,
      ...changed
        .filter(({ path }) => !isReached(path))
        .map(({ path }) => `${path}: no test reaches it: it was left out`),
    ],
  };
}

async function readChangedCode(
  repository: string,
  { changes, parent }: { changes: readonly Change[]; parent: string },
): Promise<{ readonly changed: readonly ChangedFile[]; readonly warnings: readonly string[] }> {
  const changed: ChangedFile[] = [];
  const warnings: string[] = [];
  for (const { status, from, to, kind, before, after } of changes) {
    if (kind !== 'file') {
      warnings.push(`${to} is a ${kind === 'link' ? 'symbolic link' : 'submodule'}: it was left out`);
      continue;
    }
    if (!isCodePath(to) || isTestPath(to) || status === 'added' || status === 'deleted') continue;
    const [planted, clean] = [await readBlob(repository, before), await readBlob(repository, after)];
    if (planted === null || clean === null) {
      warnings.push(`${to} is binary, not UTF-8 or too large: it was left out`);
      continue;
    }
    if (planted === clean) continue;
    changed.push({
      path: to,
      plantedPath: from,
      clean: { name: to, text: clean },
      planted: { name: `${short(parent)}:${from}`, text: planted },
    });
  }
  return { changed, warnings };
}

function noCode(commit: Commit, changes: readonly Change[], warnings: readonly string[]): ImportProblem {
  const names = changes.map(({ to }) => to);
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');
  const added = changes.filter(({ status, to }) => status === 'added' && isCodePath(to) && !isTestPath(to));
  const why =
    names.length === 0
      ? 'changes nothing'
      : added.length > 0
        ? `adds ${added.map(({ to }) => to).join(', ')} but changes no code that was there before`
        : `changes no JavaScript or TypeScript code, only ${shown}`;
  return new ImportProblem(
    [`${short(commit.hash)} ${why}. Name the commit that mended something.`, ...warnings].join(' '),
  );
}

/** The changed file that most tests reach; the first of equals. */
function mostReached(
  changed: readonly ChangedFile[],
  tests: readonly string[],
  reached: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const count = (path: string) => tests.filter((test) => [...(reached.get(test) ?? [])][0] === path).length;
  const [first] = changed.toSorted((a, b) => count(b.path) - count(a.path));
  return first?.path ?? '';
}

/** A test that cannot be brought over is left out as long as another can; what the code itself lacks is thrown. */
async function prepareWithUsableTests(
  raw: RawProject,
): Promise<{ readonly project: PreparedProject; readonly left: readonly string[] }> {
  try {
    return { project: await prepareProject(raw), left: [] };
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
  }
  await prepareProject({ ...raw, tests: [] });
  const tests: GivenTest[] = [];
  const left: string[] = [];
  for (const test of raw.tests) {
    try {
      await prepareProject({ ...raw, tests: [test] });
      tests.push(test);
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
      left.push(
        `${error.file ?? test.name}${error.line === null ? '' : `:${error.line}`}: ${error.message} The test was left out.`,
      );
    }
  }
  if (tests.length === 0)
    throw new ImportProblem(`None of the tests can be brought over. ${left.join(' ')}`, {
      file: raw.tests[0]?.name ?? null,
    });
  return { project: await prepareProject({ ...raw, tests }), left };
}

async function orProblem<T>(repository: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitProblem) throw new ImportProblem(error.message, { file: repository });
    throw error;
  }
}

function short(hash: string): string {
  return hash.slice(0, 10);
}
