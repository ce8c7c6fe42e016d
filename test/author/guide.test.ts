import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRepository, type Repository } from '../import/repository.ts';
import { countersign } from '../support/countersign.ts';
import { guideCommands, guideFiles, guideText, writeFiles } from '../support/guide-exercise.ts';
import { ROOT } from '../support/read-imports.ts';

// Every command starts a sandbox of its own.
vi.setConfig({ testTimeout: 120_000 });

const START = 'npm run -s countersign -- ';
/** `npm test` has a stage that runs this one, on the whole library. */
const WHOLE_LIBRARY = `${START}check`;
const commands = guideCommands();
let home = '';
let folder = '';
let repository: Repository;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'countersign-guide-'));
  folder = join(home, 'exercises');
  await cp(join(ROOT, 'exercises/quiz-grading'), join(folder, 'quiz-grading'), { recursive: true });
  await writeFiles(folder, guideFiles());
  repository = createFixedRepository();
  await symlink(repository.path, join(home, 'library-app'));
});
afterAll(async () => {
  repository.remove();
  await rm(home, { recursive: true });
});

/** The repository that the guide imports from: a program with tests, whose last commit mends a bug. */
function createFixedRepository(): Repository {
  const overdue = (operator: string) => `import { today } from './clock.js';

export const overdue = (loans) => loans.filter((loan) => loan.dueOn ${operator} today());
`;
  const test = (more: string) => `import { overdue } from '../src/overdue.js';

it('lists what was due long ago', () => expect(overdue([{ dueOn: '2020-01-01' }])).toHaveLength(1));
${more}`;
  const made = createRepository();
  made.commit('List overdue loans', {
    'src/overdue.js': overdue('<='),
    'src/clock.js': "export const today = () => '2026-03-02';\n",
    'test/overdue.test.js': test(''),
  });
  made.commit('Leave out loans that are due today', {
    'src/overdue.js': overdue('<'),
    'test/overdue.test.js': test(
      "it('leaves out today', () => expect(overdue([{ dueOn: '2026-03-02' }])).toEqual([]));\n",
    ),
  });
  return made;
}

/** Runs a command that does not end by itself until it waits, then ends it as Ctrl+C does. */
function watch(values: readonly string[]): Promise<number | null> {
  const env = { ...process.env, INIT_CWD: folder, DATA_DIR: join(folder, '.data') };
  const child = spawn(process.execPath, [join(ROOT, 'scripts/countersign.ts'), ...values], { env });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed.includes('Waiting for changes')) child.kill('SIGINT');
  });
  return new Promise((resolve) => child.once('exit', resolve));
}

describe('the authoring guide', () => {
  it.each(commands.filter(({ command }) => command !== WHOLE_LIBRARY))(
    'shows a command that does what it says: $command',
    async ({ command, code }) => {
      expect(command.startsWith(START)).toBe(true);
      const values = command.slice(START.length).split(/\s+/);
      if (values.includes('--watch')) expect(await watch(values)).toBe(code);
      else {
        const ended = await countersign(folder, ...values);
        expect(ended.code, ended.stdout + ended.stderr).toBe(code);
      }
    },
  );

  it('shows one command that another stage of npm test runs', () => {
    expect(commands.filter(({ command }) => command === WHOLE_LIBRARY)).toHaveLength(1);
  });

  it('names no command in a sentence that it does not show', () => {
    const named = [...guideText().matchAll(/`(npm run [^`]*)`/g)].map(([, command = '']) => command);
    for (const command of named) expect(commands.map((one) => one.command)).toContain(command);
  });

  it('has a section for each entry of its contents', () => {
    const entries = [...guideText().matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = '']) => anchor);
    const headings = [...guideText().matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    expect(entries.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });
});
