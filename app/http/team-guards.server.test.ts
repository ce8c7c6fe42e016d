import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { TeamRole } from '#app/domain/role.ts';
import { openDatabase } from '#db/client.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { insertPerson } from '#db/people.server.ts';
import { insertSession } from '#db/sessions.server.ts';
import { insertTeam, insertTeamRole, updateTeam } from '#db/teams.server.ts';
import { requireLearnerOf } from './require-learner-of.server.ts';
import { requireRole } from './require-role.server.ts';
import { requireTeamRole } from './require-team-role.server.ts';

const START = Date.UTC(2026, 10, 25);
const ROLES: readonly [string, string, TeamRole][] = [
  ['payments', 'mia', 'manager'],
  ['payments', 'max', 'mentor'],
  ['payments', 'lea', 'learner'],
  ['search', 'otto', 'manager'],
  ['search', 'ole', 'learner'],
  ['search', 'mia', 'learner'],
];

const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'countersign-')), 'test.sqlite'), {
  migrationsFolder: join(import.meta.dirname, '../../db/migrations'),
});
await db.inTransaction(async (tx) => {
  for (const id of ['payments', 'search']) await insertTeam(tx, { id, name: id, createdAt: START });
  for (const id of ['mia', 'max', 'lea', 'otto', 'ole']) {
    await insertPerson(tx, {
      id,
      name: id,
      email: `${id}@example.org`,
      roles: [],
      passwordHash: 'x',
      createdAt: START,
    });
    const session = { tokenHash: hashToken(tokenOf(id)), personId: id, createdAt: START };
    await insertSession(tx, { ...session, expiresAt: START + 1_000_000 });
  }
  for (const [teamId, personId, role] of ROLES)
    await insertTeamRole(tx, { teamId, personId, role, addedAt: START });
});
afterAll(() => db.close());

describe('requireTeamRole', () => {
  it('lets the manager of a team in, and no manager of another', async () => {
    const guard = { teamId: 'payments', roles: ['manager'] as const };
    expect(await requireTeamRole(as('mia'), guard)).toMatchObject({ team: { id: 'payments' } });
    for (const other of ['otto', 'max', 'lea', 'ole'])
      expect(await statusOf(requireTeamRole(as(other), guard)), other).toBe(404);
  });

  it('does not tell a team that is missing from one of somebody else', async () => {
    const guard = { teamId: 'no-such', roles: ['manager'] as const };
    expect(await statusOf(requireTeamRole(as('mia'), guard))).toBe(404);
  });

  it('takes the role for that team alone, whatever the person is elsewhere', async () => {
    expect(await statusOf(requireTeamRole(as('mia'), { teamId: 'search', roles: ['manager'] }))).toBe(404);
    expect(await requireTeamRole(as('mia'), { teamId: 'search', roles: ['learner'] })).toBeDefined();
  });
});

describe('requireLearnerOf', () => {
  it('lets a mentor or manager see the learners of their own team', async () => {
    for (const holder of ['mia', 'max']) {
      const found = await requireLearnerOf(as(holder), { learnerId: 'lea', roles: ['mentor', 'manager'] });
      expect(found.learner.name, holder).toBe('lea');
    }
  });

  it('hides learners of other teams, mentors of the own one, and oneself', async () => {
    for (const learnerId of ['ole', 'max', 'mia', 'no-such'])
      expect(await statusOf(requireLearnerOf(as('mia'), { learnerId, roles: ['manager'] })), learnerId).toBe(
        404,
      );
    expect(await statusOf(requireLearnerOf(as('lea'), { learnerId: 'lea', roles: ['manager'] }))).toBe(404);
  });
});

describe('a closed team', () => {
  it('gives nobody a right until it is opened again', async () => {
    await db.inTransaction((tx) => updateTeam(tx, { teamId: 'payments', change: { closedAt: START } }));
    const guard = { teamId: 'payments', roles: ['manager'] as const };
    expect(await statusOf(requireTeamRole(as('mia'), guard))).toBe(404);
    expect(await statusOf(requireLearnerOf(as('max'), { learnerId: 'lea', roles: ['mentor'] }))).toBe(404);
    expect(await statusOf(requireRole(as('mia'), 'manager'))).toBe(403);
    await db.inTransaction((tx) => updateTeam(tx, { teamId: 'payments', change: { closedAt: null } }));
    expect(await requireTeamRole(as('mia'), guard)).toBeDefined();
    expect(await requireRole(as('mia'), 'manager')).toMatchObject({ roles: ['learner', 'manager'] });
  });
});

function tokenOf(personId: string): string {
  return personId.padEnd(43, '-');
}

function as(personId: string) {
  return {
    request: new Request('http://localhost:3000/x', {
      headers: { Cookie: `countersign=${tokenOf(personId)}` },
    }),
    context: {
      db,
      now: () => START,
      newId: () => crypto.randomUUID(),
      settings: { baseUrl: 'http://localhost:3000' },
    },
  };
}

async function statusOf(guarded: Promise<unknown>): Promise<number> {
  const thrown: unknown = await guarded.catch((error: unknown) => error);
  if (!(thrown instanceof Response)) throw new Error('the guard let the request through');
  return thrown.status;
}
