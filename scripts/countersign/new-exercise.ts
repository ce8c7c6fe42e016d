import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { readTemplate, TEMPLATE_LANGUAGES } from '#app/library/read-template.server.ts';
import { CannotRun } from './cannot-run.ts';
import { fromHere, ROOT } from './paths.ts';
import { print } from './print.ts';

const ID = /^[a-z0-9][a-z0-9-]*$/;
const EXERCISES = resolve(ROOT, 'exercises');

export const newExercise = defineCommand({
  meta: { name: 'new', description: 'Write a complete, passing exercise to change into your own' },
  args: {
    id: { type: 'positional', required: true, description: 'Id of the exercise, and name of its folder' },
    kind: { type: 'string', default: 'review', description: 'Kind of the exercise: review' },
    language: {
      type: 'string',
      default: 'typescript',
      description: `Language of the reviewed code: ${TEMPLATE_LANGUAGES.join(' or ')}`,
    },
    dir: { type: 'string', description: 'Folder to write; default: exercises/ID of the project' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const { id, kind } = args;
    if (!ID.test(id)) throw new CannotRun(`"${id}" is no id: use lower-case letters, digits and hyphens.`);
    if (kind !== 'review')
      throw new CannotRun(`--kind: there is no template for "${kind}", only for review.`);
    const language = TEMPLATE_LANGUAGES.find((one) => one === args.language);
    if (language === undefined)
      throw new CannotRun(
        `--language: there is no template in "${args.language}", only in ${TEMPLATE_LANGUAGES.join(' and ')}.`,
      );
    const folder = args.dir === undefined ? join(EXERCISES, id) : fromHere(args.dir);
    await requireEmpty(folder);
    const files = await readTemplate(join(EXERCISES, 'template'), { id, language });
    const whole = { ...files, 'exercise.yaml': withSchema(files['exercise.yaml'] ?? '', folder) };
    for (const [path, text] of Object.entries(whole)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const paths = Object.keys(whole).toSorted();
    print(
      { ok: true, dir: folder, files: paths },
      {
        asJson: args.json === true,
        lines: () => [
          `${folder}:`,
          ...paths.map((path) => `  ${path}`),
          'It passes the gate as it is. Change the idea first, then everything that follows from it:',
          `  npm run -s countersign -- check ${relative(process.env.INIT_CWD ?? process.cwd(), folder) || '.'} --watch`,
        ],
      },
    );
  },
});

async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return [];
    throw new CannotRun(`Cannot use the folder (${String(code)}).`, { file: folder });
  });
  if (names.length > 0)
    throw new CannotRun(
      'The folder is not empty, and nothing in it is replaced. Choose another id or --dir.',
      {
        file: folder,
      },
    );
}

/** Tells editors the schema of exercise.yaml where it can be found by a relative path. */
function withSchema(manifest: string, folder: string): string {
  if (!folder.startsWith(`${EXERCISES}/`)) return manifest;
  const path = relative(folder, join(EXERCISES, 'schema/exercise.schema.json'));
  return `# yaml-language-server: $schema=${path}\n${manifest}`;
}
