import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/domain/role.ts';
import { openDatabase } from '#db/client.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { listAuditEntries } from '#db/audit.server.ts';
import { insertPerson } from '#db/people.server.ts';
import { deletePersonRole, insertPersonRole } from '#db/roles.server.ts';
import { insertSession } from '#db/sessions.server.ts';
import { requireRole } from './require-role.server.ts';
import { requireUser } from './require-user.server.ts';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 10, 25);
const TOKEN = 't'.repeat(43);
const ANY_ENTRY = { action: null, personId: null, from: null, until: null };

const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'countersign-')), 'test.sqlite'), {
  migrationsFolder: join(import.meta.dirname, '../../db/migrations'),
});
await db.inTransaction(async (tx) => {
  const ada = { id: 'ada', name: 'Ada', email: 'ada@example.org', roles: ['learner'] satisfies Role[] };
  await insertPerson(tx, { ...ada, passwordHash: 'x', createdAt: START });
  await insertSession(tx, {
    tokenHash: hashToken(TOKEN),
    personId: 'ada',
    createdAt: START,
    expiresAt: START + 30 * 24 * HOUR_MS,
  });
});
afterAll(() => db.close());

describe('requireUser', () => {
  it('returns the person of the session, without the password hash', async () => {
    expect(await requireUser(visit('/attempts'))).toEqual({
      id: 'ada',
      name: 'Ada',
      email: 'ada@example.org',
      roles: ['learner'],
    });
  });

  it('sends a visitor to sign-in, which remembers the page', async () => {
    const answer = await refusal(requireUser(visit('/exercises?level=3&_data=routes%2Fx', { token: null })));
    expect(answer.headers.get('Location')).toBe('/sign-in?to=%2Fexercises%3Flevel%3D3');
  });

  it('does not repeat an action after sign-in', async () => {
    const answer = await refusal(requireUser(visit('/attempts', { token: null, method: 'POST' })));
    expect(answer.headers.get('Location')).toBe('/sign-in');
  });

  it('answers a script with 401 in JSON', async () => {
    const answer = await refusal(requireUser(visit('/x', { token: null, accept: 'application/json' })));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toHaveProperty('error.message');
  });

  it.each(['u'.repeat(43), hashToken(TOKEN), 'short'])('does not know the token %s', async (token) => {
    expect((await refusal(requireUser(visit('/attempts', { token })))).status).toBe(302);
  });

  it('keeps a session alive that is used, and ends it at its absolute end', async () => {
    for (let day = 1; day < 30; day += 10) {
      expect(await requireUser(visit('/', { now: START + day * 24 * HOUR_MS }))).toMatchObject({ id: 'ada' });
    }
    const answer = await refusal(requireUser(visit('/', { now: START + 30 * 24 * HOUR_MS })));
    expect(answer.status).toBe(302);
  });
});

describe('requireRole', () => {
  it('lets somebody in who holds one of the roles', async () => {
    expect(await requireRole(visit('/'), 'mentor', 'learner')).toMatchObject({ id: 'ada' });
  });

  it('refuses with 403 who holds none of them, and the audit log knows where', async () => {
    expect((await refusal(requireRole(visit('/admin/people?q=x'), 'admin', 'manager'))).status).toBe(403);
    const [entry] = await listAuditEntries(db, { filter: ANY_ENTRY, before: null, limit: 1 });
    expect(entry).toMatchObject({
      actorId: 'ada',
      action: 'access.denied',
      detail: { path: '/admin/people' },
    });
  });

  it('knows a role that was given or taken in the middle of a session', async () => {
    await db.inTransaction((tx) => insertPersonRole(tx, { personId: 'ada', role: 'admin' }));
    expect(await requireRole(visit('/'), 'admin')).toMatchObject({ roles: ['learner', 'admin'] });
    await db.inTransaction((tx) => deletePersonRole(tx, { personId: 'ada', role: 'admin' }));
    expect((await refusal(requireRole(visit('/'), 'admin'))).status).toBe(403);
  });
});

function visit(
  path: string,
  { token = TOKEN, method = 'GET', accept = 'text/html', now = START }: VisitOptions = {},
) {
  const headers = { Accept: accept, ...(token === null ? {} : { Cookie: `countersign=${token}` }) };
  return {
    request: new Request(`http://localhost:3000${path}`, { method, headers }),
    context: {
      db,
      now: () => now,
      newId: () => crypto.randomUUID(),
      settings: { baseUrl: 'http://localhost:3000' },
    },
  };
}

type VisitOptions = { token?: string | null; method?: string; accept?: string; now?: number };

async function refusal(guarded: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await guarded.catch((error: unknown) => error);
  if (!(thrown instanceof Response)) throw new Error('the guard let the request through');
  return thrown;
}
