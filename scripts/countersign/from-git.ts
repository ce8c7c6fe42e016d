import { basename, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { importCommit } from '#app/commands/import-commit.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { fromHere, ROOT } from './paths.ts';
import { withSandbox } from './with-sandbox.ts';
import { orCannotRun, requireOut, writeImport } from './write-import.ts';

export const fromGit = defineCommand({
  meta: { name: 'from-git', description: 'Make an exercise from a bug-fix commit of a local repository' },
  args: {
    repository: { type: 'positional', required: true, description: 'Folder of the repository' },
    commit: {
      type: 'positional',
      required: true,
      description: 'The commit that fixed the bug; its parent is the planted version',
    },
    out: {
      type: 'string',
      required: true,
      description: 'Folder of the new exercise; its name becomes the id',
    },
    force: { type: 'boolean', description: 'Replace the exercise that the folder holds' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const isForced = args.force === true;
    const folder = await requireOut(args.out, { isForced });
    const given = { folder: basename(folder), repository: fromHere(args.repository), revision: args.commit };
    const taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
    const imported = await orCannotRun(() =>
      withSandbox((sandbox) => importCommit({ sandbox, taxonomy }, given)),
    );
    return writeImport(folder, imported, { asJson: args.json === true, isForced });
  },
});
