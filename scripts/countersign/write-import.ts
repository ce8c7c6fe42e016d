import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ImportedExercise } from '#app/commands/import-exercise.server.ts';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { CannotRun } from './cannot-run.ts';
import { fromHere } from './paths.ts';
import { print } from './print.ts';

/** What an exercise is made of; with --force these are replaced, and nothing else in the folder is touched. */
const PARTS = [
  'exercise.yaml',
  'brief.md',
  'code',
  'base',
  'support',
  'tests',
  'probes',
  'alternates',
  'incidents',
];

/** The folder for the exercise; throws when it holds anything and --force was not given. */
export async function requireOut(out: string, { isForced }: { isForced: boolean }): Promise<string> {
  const folder = fromHere(out);
  const entries = await readdir(folder).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return [];
    throw new CannotRun(`--out: cannot use the folder (${String(code)}).`, { file: out });
  });
  if (entries.length > 0 && !isForced)
    throw new CannotRun(
      `--out: the folder is not empty. Name another one, or give --force to replace the exercise in it.`,
      { file: out },
    );
  return folder;
}

/** Writes the exercise, prints the report and gives the exit code. */
export async function writeImport(
  folder: string,
  { files, report }: ImportedExercise,
  { asJson, isForced }: { asJson: boolean; isForced: boolean },
): Promise<0 | 1> {
  const replaced = isForced ? await removeParts(folder) : [];
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const overwritten =
    replaced.length === 0 ? [] : [`--force: ${replaced.join(', ')} of the folder were replaced`];
  const document = { dir: folder, ...report, warnings: [...report.warnings, ...overwritten] };
  const { ok, dir, defects, visibleTests, probes, todo, warnings } = document;
  print(
    { ok, dir, defects, visibleTests, probes, todo, warnings },
    {
      asJson,
      lines: () => [
        `${dir}: ${defects.length} defects (${defects.join(', ')}), ${visibleTests} visible tests, ${probes} probes`,
        ...warnings.map((warning) => `  note  ${warning}`),
        ...todo.map((item) => `  todo  ${item}`),
        ok
          ? 'Code, tests and probes pass the gate; the words are yours to write.'
          : 'The gate does not pass yet: see the notes.',
      ],
    },
  );
  return ok ? 0 : 1;
}

/** Runs an import; what cannot be brought over becomes a failure of the command, with its place. */
export async function orCannotRun<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportProblem)
      throw new CannotRun(error.message, { file: error.file, line: error.line });
    throw error;
  }
}

async function removeParts(folder: string): Promise<readonly string[]> {
  const there: readonly string[] = await readdir(folder).catch(() => []);
  const found = PARTS.filter((part) => there.includes(part));
  for (const part of found) await rm(join(folder, part), { recursive: true });
  return found;
}
