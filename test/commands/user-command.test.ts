import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { insertPerson } from '#db/people.server.ts';
import { runCommandLine } from '../../scripts/countersign/command-line.ts';
import { ROOT } from '../support/read-imports.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-users-'));
  const db = openDatabase(join(folder, 'countersign.sqlite'), {
    migrationsFolder: join(ROOT, 'db/migrations'),
  });
  await db.inTransaction((tx) =>
    insertPerson(tx, {
      id: 'ada',
      name: 'Ada',
      email: 'ada@example.org',
      roles: ['admin'],
      passwordHash: 'x',
      createdAt: 1,
    }),
  );
  db.close();
  vi.stubEnv('DATA_DIR', folder);
  // vitest has one of its own
  vi.stubEnv('BASE_URL', '');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('countersign user', () => {
  it('adds a person and prints the link with which they choose a password', async () => {
    const added = await user('add', 'bea@example.org', '--name', 'Bea');
    expect(added).toMatchObject({ code: 0, report: { ok: true, email: 'bea@example.org' } });
    expect(JSON.stringify(added.report)).toMatch(/http:\/\/localhost:3000\/new-password\?token=[\w-]{43}/);
    expect((await user('list')).report).toMatchObject({
      users: [
        { email: 'ada@example.org', roles: ['admin'], state: 'active' },
        { email: 'bea@example.org', roles: ['learner'], state: 'active' },
      ],
    });
  });

  it('makes a link for somebody who is locked out, at the address people use', async () => {
    const { report } = await user('reset', 'ADA@example.org');
    expect(JSON.stringify(report)).toContain('http://localhost:3000/new-password?token=');
  });

  it('disables and enables a person, and keeps the last admin', async () => {
    await user('add', 'cem@example.org', '--name', 'Cem', '--role', 'admin');
    expect((await user('disable', 'cem@example.org')).report).toMatchObject({ status: 'disabled' });
    expect(await user('reset', 'cem@example.org')).toMatchObject({ code: 2, report: { ok: false } });
    expect((await user('disable', 'ada@example.org')).code).toBe(2);
    expect((await user('enable', 'cem@example.org')).report).toMatchObject({ status: 'enabled' });
  });

  it.each([
    [['add', 'ada@example.org', '--name', 'Ada'], 'has an account already'],
    [['add', 'nobody', '--name', 'Ada'], 'e-mail address'],
    [['add', 'dan@example.org'], 'Give the name'],
    [['add', 'dan@example.org', '--name', 'Dan', '--role', 'mentor'], 'given in a team'],
    [['reset', 'eve@example.org'], 'Nobody has the address'],
    [['promote', 'ada@example.org'], 'is unknown'],
  ])('says what is wrong with %j', async (given, says) => {
    const { code, report } = await user(...given);
    expect(code).toBe(2);
    expect(JSON.stringify(report)).toContain(says);
  });
});

async function user(...args: readonly string[]): Promise<{ code: number; report: unknown }> {
  const printed: string[] = [];
  const write = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    const code = await runCommandLine(['user', ...args, '--json']);
    return { code, report: JSON.parse(printed.join('')) };
  } finally {
    write.mockRestore();
  }
}
