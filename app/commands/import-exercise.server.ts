import { chooseDefects } from '#app/domain/import/choose-defects.ts';
import { describeChoice } from '#app/domain/import/describe-choice.ts';
import { listHunks } from '#app/domain/import/hunk.ts';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { makePieces } from '#app/domain/import/make-pieces.ts';
import { programsOf } from '#app/domain/import/plan-subsets.ts';
import type { PreparedProject } from '#app/domain/import/prepared-project.ts';
import { nameDefects } from '#app/domain/import/write-exercise.ts';
import { listTodo } from '#app/domain/import/write-manifest.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { diffLines } from '#app/library/import/diff-lines.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { markUntyped, withTypesThatHold } from './import-check-types.server.ts';
import { runSubsets } from './import-run-subsets.server.ts';
import { writeFolder } from './import-write-folder.server.ts';

type ImportReport = {
  /** Every rule of the gate about code, tests and probes passes; only words are missing. */
  readonly ok: boolean;
  readonly defects: readonly string[];
  /** Single tests, rows of tables included. */
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

/** Makes an exercise of a prepared project: hunks become defects, tests become visible tests and probes, and the gate is run on the result. */
export async function importExercise(
  machine: { readonly sandbox: Sandbox; readonly taxonomy: Taxonomy },
  given: PreparedProject,
): Promise<ImportedExercise> {
  const { project, typeWarnings, typeTodo } = withTypesThatHold(given);
  const pieces = makePieces(
    Object.fromEntries(project.code.map(({ path, clean, planted }) => [path, diffLines(clean, planted)])),
  );
  const hunks = listHunks(pieces);
  if (hunks.length === 0)
    throw new ImportProblem('Both versions are the same once line breaks are: there is nothing to plant.');
  const programs = programsOf(project, pieces);
  const { units, subsets, warnings } = await runSubsets({ sandbox: machine.sandbox, project, programs });
  const matrix = { hunks, units, subsets: markUntyped(project, { pieces, subsets }) };
  const chosen = chooseDefects(matrix);
  const defects = nameDefects(project, pieces, chosen.defects);
  const folder = await writeFolder(machine, { project, pieces, chosen, units, defects });
  const problems = folder.problems.filter(({ rule }) => rule !== 'words');
  const countTests = (keys: readonly string[]) =>
    units.filter(({ key, isSkipped }) => keys.includes(key) && !isSkipped).flatMap(({ names }) => names)
      .length;
  return {
    files: folder.files,
    problems,
    report: {
      ok: problems.length === 0,
      defects: defects.map(({ id }) => id),
      visibleTests: countTests(chosen.visible.filter((key) => !folder.dropped.includes(key))),
      probes: countTests(chosen.defects.flatMap(({ probes }) => probes)),
      todo: [...listTodo(defects.map(({ id }) => id)), ...typeTodo],
      warnings: [
        ...project.warnings,
        ...typeWarnings,
        ...warnings,
        ...describeChoice({ matrix, chosen, defects, units, dropped: folder.dropped }),
        ...folder.widened.map(
          (id) =>
            `probes/${id}.test.ts keeps the visible tests of its file: its own need what they leave behind`,
        ),
        ...problems.map(
          ({ rule, file, line, message }) =>
            `check: ${rule}: ${file}${line === null ? '' : `:${line}`}: ${message}`,
        ),
      ],
    },
  };
}
