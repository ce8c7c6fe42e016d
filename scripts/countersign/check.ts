import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { rememberRuns } from '#app/commands/remember-runs.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { checkFolder, expandFolder, explainFolder, type CheckedFolder } from './check-folder.ts';
import { describeCheck } from './describe-check.ts';
import { fromHere, ROOT } from './paths.ts';
import { print } from './print.ts';
import { watchFolders } from './watch-folders.ts';
import { withSandbox } from './with-sandbox.ts';

/** Exercises checked at the same time: one is type-checked while the runs of the other keep the sandbox busy. */
const AT_ONCE = 2;

export const check = defineCommand({
  meta: { name: 'check', description: 'Run the gate on exercise folders (default: all of exercises/)' },
  args: {
    dirs: { type: 'positional', required: false, description: 'Exercise folders, or folders of them' },
    watch: { type: 'boolean', description: 'Check again whenever a file of a folder is saved' },
    explain: { type: 'boolean', description: 'Show what was run and why: code × test, and the reasons' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const given = args._.length === 0 ? [resolve(ROOT, 'exercises')] : args._.map(fromHere);
    const folders = [...new Set((await Promise.all(given.map(expandFolder))).flat())];
    const taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
    return withSandbox(async (sandbox) => {
      if (args.watch === true) {
        await watchFolders(folders, { sandbox: rememberRuns(sandbox), taxonomy });
        return 0;
      }
      const exercises = await checkAll(folders, {
        checkOne: (folder) =>
          (args.explain === true ? explainFolder : checkFolder)(folder, { sandbox, taxonomy }),
        isQuiet: args.json === true || folders.length === 1,
      });
      const report = { ok: exercises.every(({ ok }) => ok), exercises };
      print(report, { asJson: args.json === true, lines: () => describeCheck(exercises) });
      return report.ok ? 0 : 1;
    });
  },
});

async function checkAll(
  folders: readonly string[],
  { checkOne, isQuiet }: { checkOne: (folder: string) => Promise<CheckedFolder>; isQuiet: boolean },
): Promise<readonly CheckedFolder[]> {
  const results: CheckedFolder[] = [];
  const waiting = [...folders.entries()];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, folder] = next;
      const result = await checkOne(folder);
      results[index] = result;
      done += 1;
      if (!isQuiet)
        process.stderr.write(`${done}/${folders.length} ${result.ok ? 'ok  ' : 'FAIL'} ${result.id}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return withDuplicates(results);
}

/** Two folders with one id: the library could only show one of them. */
function withDuplicates(checked: readonly CheckedFolder[]): readonly CheckedFolder[] {
  const first = new Map(checked.map((one, index) => [one.id, index] as const).toReversed());
  return checked.map((one, index) => {
    if (one.kind === null || first.get(one.id) === index) return one;
    const problem = {
      rule: 'schema' as const,
      file: 'exercise.yaml',
      line: 1,
      message: `another folder of this check has the id ${one.id} too`,
      suggestion: 'Give one of them another id; it is the name of the folder.',
    };
    return { ...one, ok: false, problems: [problem, ...one.problems] };
  });
}
