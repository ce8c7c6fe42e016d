import { basename, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { importPair, type GivenFile } from '#app/commands/import-pair.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { fromHere, readGiven, ROOT } from './paths.ts';
import { withSandbox } from './with-sandbox.ts';
import { orCannotRun, requireOut, writeImport } from './write-import.ts';

export const fromPair = defineCommand({
  meta: { name: 'from-pair', description: 'Make an exercise from two versions of a file and their tests' },
  args: {
    clean: { type: 'string', required: true, description: 'The right version of the file' },
    planted: { type: 'string', required: true, description: 'The version with the defects' },
    tests: {
      type: 'string',
      required: true,
      description: 'Its tests: those that fail on the planted version become probes',
    },
    probes: { type: 'string', description: 'More tests, none of which a learner may see' },
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
    const pair = {
      folder: basename(folder),
      clean: await readFileOf(args.clean),
      planted: await readFileOf(args.planted),
      tests: await readFileOf(args.tests),
      probes: args.probes === undefined ? null : await readFileOf(args.probes),
    };
    const taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
    const imported = await orCannotRun(() =>
      withSandbox((sandbox) => importPair({ sandbox, taxonomy }, pair)),
    );
    return writeImport(folder, imported, { asJson: args.json === true, isForced });
  },
});

async function readFileOf(name: string): Promise<GivenFile> {
  return { name, path: fromHere(name), text: await readGiven(name) };
}
