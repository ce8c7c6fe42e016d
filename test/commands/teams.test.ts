import { describe, expect, it } from 'vitest';
import { changeTeam } from '#app/commands/change-team.server.ts';
import { createTeam } from '#app/commands/create-team.server.ts';
import { grantTeamRole } from '#app/commands/grant-team-role.server.ts';
import { revokeTeamRole } from '#app/commands/revoke-team-role.server.ts';
import { findPerson } from '#db/people.server.ts';
import { listOpenTeams, listTeamMembers, listTeams, listTeamsOfPerson } from '#db/teams.server.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { auditOf } from '../support/audit-of.ts';

async function rolesOf({ db }: TestContext, personId: string) {
  return (await findPerson(db, { personId }))?.roles;
}

async function createWithAdmin() {
  const context = await createTestContext();
  const actorId = await context.addPerson('admin', ['admin']);
  const { teamId } = await createTeam(context, { actorId, name: 'Payments' });
  return { context, actorId, teamId };
}

describe('a role in a team', () => {
  it('is held from the moment it is given until it is taken, once', async () => {
    const { context, actorId, teamId } = await createWithAdmin();
    const personId = await context.addLearner('mia');
    const role = { actorId, teamId, personId, role: 'manager' } as const;
    expect(await grantTeamRole(context, role)).toEqual({ status: 'granted' });
    expect(await grantTeamRole(context, role)).toEqual({ status: 'held' });
    expect(await rolesOf(context, personId)).toEqual(['learner', 'manager']);
    expect(await listTeamsOfPerson(context.db, { personId })).toEqual([
      { teamId, name: 'Payments', role: 'manager' },
    ]);
    expect(await revokeTeamRole(context, role)).toEqual({ status: 'revoked' });
    expect(await revokeTeamRole(context, role)).toEqual({ status: 'not-held' });
    expect(await rolesOf(context, personId)).toEqual(['learner']);
    expect(await auditOf(context, personId)).toEqual(['team-role.revoked', 'team-role.granted']);
  });

  it('is one of several that a person can hold in several teams', async () => {
    const { context, actorId, teamId } = await createWithAdmin();
    const search = await createTeam(context, { actorId, name: 'Search' });
    const personId = await context.addLearner('mia');
    for (const [team, role] of [
      [teamId, 'learner'],
      [teamId, 'mentor'],
      [search.teamId, 'manager'],
    ] as const)
      await grantTeamRole(context, { actorId, teamId: team, personId, role });
    expect(await rolesOf(context, personId)).toEqual(['learner', 'mentor', 'manager']);
    expect(await listTeamMembers(context.db, { teamId })).toMatchObject([
      { personId, role: 'learner' },
      { personId, role: 'mentor' },
    ]);
    expect(await listTeams(context.db, { limit: 10 })).toMatchObject([
      { name: 'Payments', learners: 1, mentors: 1, managers: 0 },
      { name: 'Search', learners: 0, mentors: 0, managers: 1 },
    ]);
  });

  it('needs a team and a person that exist', async () => {
    const { context, actorId, teamId } = await createWithAdmin();
    const personId = await context.addLearner('mia');
    const role = { actorId, teamId, personId, role: 'mentor' } as const;
    expect(await grantTeamRole(context, { ...role, teamId: 'x' })).toEqual({ status: 'unknown-team' });
    expect(await grantTeamRole(context, { ...role, personId: 'x' })).toEqual({ status: 'unknown-person' });
  });
});

describe('a team', () => {
  it('can be renamed, closed and opened again; closed it gives no role', async () => {
    const { context, actorId, teamId } = await createWithAdmin();
    const personId = await context.addLearner('mia');
    await grantTeamRole(context, { actorId, teamId, personId, role: 'manager' });
    const change = (kind: 'closed' | 'reopened') =>
      changeTeam(context, { actorId, teamId, change: { kind } });
    await changeTeam(context, { actorId, teamId, change: { kind: 'renamed', name: 'Money' } });
    await change('closed');
    expect(await rolesOf(context, personId)).toEqual(['learner']);
    expect(await listOpenTeams(context.db, { limit: 10 })).toEqual([]);
    await change('reopened');
    expect(await rolesOf(context, personId)).toEqual(['learner', 'manager']);
    expect(await listOpenTeams(context.db, { limit: 10 })).toEqual([{ id: teamId, name: 'Money' }]);
    expect(await auditOf(context, teamId)).toEqual([
      'team.reopened',
      'team.closed',
      'team.renamed',
      'team.created',
    ]);
  });

  it('that does not exist changes nothing', async () => {
    const { context, actorId } = await createWithAdmin();
    const answer = await changeTeam(context, { actorId, teamId: 'x', change: { kind: 'closed' } });
    expect(answer).toEqual({ status: 'unknown-team' });
  });
});
