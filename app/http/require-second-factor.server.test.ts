import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { insertPerson } from '#db/people.server.ts';
import { replaceAuthenticator } from '#db/second-factors.server.ts';
import { upsertOrganisation } from '#db/settings.server.ts';
import { requireSecondFactor } from './require-second-factor.server.ts';

const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'countersign-')), 'test.sqlite'), {
  migrationsFolder: join(import.meta.dirname, '../../db/migrations'),
});
await db.inTransaction(async (tx) => {
  for (const [id, passwordHash] of [
    ['ada', 'x'],
    ['sso', ''],
  ] as const) {
    const email = `${id}@example.org`;
    await insertPerson(tx, { id, name: id, email, roles: ['admin'], passwordHash, createdAt: 1 });
  }
  await upsertOrganisation(tx, { secondFactorRoles: ['admin'] });
});
afterAll(() => db.close());

describe('a role that needs a second factor', () => {
  it('leads who has none to set it up, and a script to a message', async () => {
    const page = await refusal(visit('/exercises'), 'ada');
    expect(page?.headers.get('Location')).toBe('/settings/second-factor');
    expect((await refusal(visit('/attempts/1/run', 'application/json'), 'ada'))?.status).toBe(403);
    expect(await refusal(visit('/settings/second-factor'), 'ada')).toBeNull();
  });

  it('asks nobody who signs in elsewhere, and nobody with another role', async () => {
    expect(await refusal(visit('/exercises'), 'sso')).toBeNull();
    expect(await refusal(visit('/exercises'), 'ada', ['learner'])).toBeNull();
  });

  it('lets in who has one', async () => {
    const authenticator = { personId: 'ada', secret: 'A'.repeat(32), createdAt: 1, lastStep: 0 };
    await db.inTransaction((tx) => replaceAuthenticator(tx, { ...authenticator, codeHashes: [] }));
    expect(await refusal(visit('/exercises'), 'ada')).toBeNull();
  });
});

function visit(path: string, accept = 'text/html') {
  return {
    request: new Request(`http://localhost:3000${path}`, { headers: { Accept: accept } }),
    context: { db, now: () => 1, newId: () => 'id', settings: { baseUrl: 'http://localhost:3000' } },
  };
}

async function refusal(
  given: ReturnType<typeof visit>,
  id: string,
  roles: readonly ('admin' | 'learner')[] = ['admin'],
): Promise<Response | null> {
  const user = { id, name: id, email: `${id}@example.org`, roles };
  const thrown: unknown = await requireSecondFactor(given, user).catch((error: unknown) => error);
  if (thrown !== undefined && !(thrown instanceof Response)) throw thrown;
  return thrown ?? null;
}
