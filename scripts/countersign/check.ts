import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { checkExercise, type CheckedExercise } from '#app/commands/check-exercise.server.ts';
import { listExerciseFolders } from '#app/library/library.server.ts';
import { readExercise } from '#app/library/read-exercise.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { CannotRun } from './cannot-run.ts';
import { fromHere, ROOT } from './paths.ts';
import { print } from './print.ts';
import { withSandbox } from './with-sandbox.ts';

type Unreadable = Omit<CheckedExercise, 'kind' | 'language'> & {
  readonly kind: null;
  readonly language: null;
};
type Checked = CheckedExercise | Unreadable;

export const check = defineCommand({
  meta: { name: 'check', description: 'Run the gate on exercise folders (default: all of exercises/)' },
  args: {
    dirs: { type: 'positional', required: false, description: 'Exercise folders, or folders of them' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const given = args._.length === 0 ? [resolve(ROOT, 'exercises')] : args._.map(fromHere);
    const folders = (await Promise.all(given.map(expandFolder))).flat();
    const taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
    const exercises = await withSandbox(async (sandbox) => {
      const checked: Checked[] = [];
      for (const folder of folders) {
        const result = await checkFolder(folder, (...found) =>
          checkExercise({ sandbox, taxonomy }, ...found),
        );
        checked.push(result);
        if (args.json !== true) process.stderr.write(`${result.ok ? 'ok  ' : 'FAIL'} ${result.id}\n`);
      }
      return checked;
    });
    const report = { ok: exercises.every(({ ok }) => ok), exercises };
    print(report, { asJson: args.json === true, lines: () => describeReport(exercises) });
    return report.ok ? 0 : 1;
  },
});

/** The folder itself if it is an exercise, else the exercise folders in it. */
async function expandFolder(folder: string): Promise<readonly string[]> {
  const isThere = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    );
  if (!(await isThere(folder))) throw new CannotRun('There is no such folder.', { file: folder });
  if ((await isThere(join(folder, 'exercise.yaml'))) || (await isThere(join(folder, 'code'))))
    return [folder];
  const below = (await listExerciseFolders(folder)).map((name) => join(folder, name));
  return below.length === 0 ? [folder] : below;
}

async function checkFolder(
  folder: string,
  checkIt: (
    ...found: Parameters<typeof checkExercise> extends [unknown, ...infer Rest] ? Rest : never
  ) => Promise<CheckedExercise>,
): Promise<Checked> {
  const read = await readExercise(folder);
  if (read.status === 'read') return checkIt(read.exercise, read.problems);
  return {
    id: basename(folder),
    ok: false,
    kind: null,
    language: null,
    defects: 0,
    decoys: 0,
    variants: 0,
    problems: read.problems,
    durationMs: 0,
  };
}

function describeReport(exercises: readonly Checked[]): readonly string[] {
  const failed = exercises.filter(({ ok }) => !ok).length;
  return [
    ...exercises.flatMap(({ id, problems, defects, decoys, variants, durationMs }) => [
      `${id}: ${defects} defects, ${decoys} decoys, ${variants} variants, ${(durationMs / 1000).toFixed(1)} s`,
      ...problems.map(
        ({ rule, file, line, message }) =>
          `  ${rule.padEnd(11)} ${file}${line === null ? '' : `:${line}`}  ${message}`,
      ),
    ]),
    failed === 0
      ? `${exercises.length} of ${exercises.length} exercises pass`
      : `${failed} of ${exercises.length} exercises fail`,
  ];
}
