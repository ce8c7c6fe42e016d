import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkExercise, type CheckedExercise } from '#app/commands/check-exercise.server.ts';
import { explainCheck, type ExplainedCheck } from '#app/domain/gate/explain-check.ts';
import { withSuggestion } from '#app/domain/gate/suggest.ts';
import { readExercise } from '#app/library/read-exercise.server.ts';
import { listExerciseFolders } from '#app/library/library.server.ts';
import { CannotRun } from './cannot-run.ts';

type Nameless = 'kind' | 'language';
/** A checked folder; of one that cannot be read nothing but its problems is known. */
export type CheckedFolder = (
  CheckedExercise | (Omit<CheckedExercise, Nameless> & { readonly [Key in Nameless]: null })
) & {
  /** What is odd but breaks no rule. */
  readonly warnings?: readonly string[];
  /** What was run; only when asked for. */
  readonly explain?: ExplainedCheck;
};

type Tools = Parameters<typeof checkExercise>[0];

/** Runs the gate on one folder; one that cannot be read comes back with the reasons. */
export async function checkFolder(folder: string, tools: Tools): Promise<CheckedFolder> {
  const read = await readExercise(folder);
  if (read.status === 'read') {
    const checked = await checkExercise(tools, read.exercise, read);
    return withNameWarning(checked, basename(folder));
  }
  return {
    id: basename(folder),
    ok: false,
    kind: null,
    language: null,
    defects: 0,
    decoys: 0,
    variants: 0,
    problems: read.problems.map(withSuggestion),
    durationMs: 0,
  };
}

/** The same, with the runs by which it was judged. */
export async function explainFolder(folder: string, tools: Tools): Promise<CheckedFolder> {
  let explain: ExplainedCheck = { runs: [], repeats: 0 };
  const checked = await checkFolder(folder, { ...tools, onRuns: (runs) => (explain = explainCheck(runs)) });
  return { ...checked, explain };
}

/** The folder itself if it is an exercise, else the exercise folders in it. */
export async function expandFolder(folder: string): Promise<readonly string[]> {
  const info = await stat(folder).catch(() => null);
  if (info === null) throw new CannotRun('There is no such folder.', { file: folder });
  if (!info.isDirectory()) throw new CannotRun('This is a file; name the exercise folder.', { file: folder });
  const names = new Set(await readdir(folder));
  if (['exercise.yaml', 'brief.md', 'code'].some((name) => names.has(name))) return [folder];
  const below = (await listExerciseFolders(folder)).filter((name) => name !== 'schema');
  return below.length === 0 ? [folder] : below.map((name) => join(folder, name));
}

/** A folder that was copied elsewhere may have any name; inside the library it should be the id. */
function withNameWarning(checked: CheckedExercise, name: string): CheckedFolder {
  if (checked.id === name) return checked;
  return { ...checked, warnings: [`the folder is called ${name}, its id is ${checked.id}`] };
}
