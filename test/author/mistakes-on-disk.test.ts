import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { parseExercise, readExercise, type ReadExercise } from '#app/library/read-exercise.server.ts';
import { writeFiles, type Files } from '../support/guide-exercise.ts';
import { expectTold, points } from '../support/mistake.ts';
import { projectTaxonomy } from '../support/project-taxonomy.ts';

let taxonomy: Taxonomy;
let folder: string | null = null;

beforeAll(async () => {
  taxonomy = await projectTaxonomy();
});

afterEach(async () => {
  if (folder !== null) await rm(folder, { recursive: true, force: true });
  folder = null;
});

async function readFromDisk(files: Files, prepare: (dir: string) => Promise<void>): Promise<ReadExercise> {
  folder = await mkdtemp(join(tmpdir(), 'countersign-mistake-'));
  await writeFiles(folder, files);
  await prepare(folder);
  return readExercise(folder);
}

describe('what is read from disk', () => {
  it('is told not to be UTF-8, at the first wrong byte', async () => {
    const bytes = Buffer.concat([Buffer.from('## Ticket\n\nGru'), Buffer.from([0xdf, 0x0a])]);
    const read = await readFromDisk(points, (dir) => writeFile(join(dir, 'brief.md'), bytes));
    expectTold({ read, taxonomy }, { file: 'brief.md', line: 3, column: 4 }, { message: /not UTF-8/ });
  });

  it('leaves out a file of 2 MB and says so', async () => {
    const big = 'x'.repeat(2_000_000);
    const read = await readFromDisk(points, (dir) => writeFile(join(dir, 'support/big.ts'), big));
    expectTold({ read, taxonomy }, { file: 'support/big.ts' }, { message: /2000000 bytes/ });
  });

  it('does not follow a link out of the folder and says so', async () => {
    const read = await readFromDisk(points, (dir) => symlink('/etc/passwd', join(dir, 'support/users.ts')));
    expectTold({ read, taxonomy }, { file: 'support/users.ts' }, { message: /link/ });
    expect(JSON.stringify(read)).not.toContain('root:');
  });

  it('does not follow a link to a folder, and does not wait for a pipe', async () => {
    const read = await readFromDisk(points, async (dir) => {
      await symlink('/etc', join(dir, 'alternates/etc'));
      execFileSync('mkfifo', [join(dir, 'support/pipe.ts')]);
    });
    expectTold({ read, taxonomy }, { file: 'alternates/etc' }, { message: /link/ });
    expectTold({ read, taxonomy }, { file: 'support/pipe.ts' }, { message: /no regular file/ });
  });

  it('is told to be a folder where a file belongs, or not to be there', async () => {
    const { 'exercise.yaml': _manifest, ...rest } = points;
    const read = await readFromDisk(rest, async (dir) => {
      await mkdir(join(dir, 'exercise.yaml'));
      await writeFile(join(dir, 'exercise.yaml/a.yaml'), '');
    });
    expectTold({ read, taxonomy }, { file: 'exercise.yaml' }, { message: /is a folder/ });
    const nowhere = await readExercise('/nowhere/at/all');
    expectTold({ read: nowhere, taxonomy }, { file: '.' }, { message: /ENOENT/ });
  });

  it("does not count the author's trial as content", async () => {
    const before = parseExercise(points);
    const trial = `trials:
  - version: 1
    contentHash: ${hashOf(before)}
    planted: [lost-update]
    minutes: 9
    verdict: approve
    right: false
    score: 0
    flagged: []
    defects: { lost-update: missed }
`;
    const after = await readFromDisk(points, (dir) => writeFile(join(dir, 'trial.yaml'), trial));
    expect(after).toMatchObject({ status: 'read', problems: [] });
    expect(hashOf(after)).toBe(hashOf(before));
  });
});

function hashOf(read: ReadExercise): string {
  return read.status === 'read' ? read.exercise.contentHash : 'unreadable';
}
