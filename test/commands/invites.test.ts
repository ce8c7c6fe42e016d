import { describe, expect, it } from 'vitest';
import { acceptInvite, acceptInviteAs } from '#app/commands/accept-invite.server.ts';
import { createInvites, type WantedInvite } from '#app/commands/create-invites.server.ts';
import { createTeam } from '#app/commands/create-team.server.ts';
import { renewInvite } from '#app/commands/renew-invite.server.ts';
import { revokeInvite } from '#app/commands/revoke-invite.server.ts';
import { signIn } from '#app/commands/sign-in.server.ts';
import { findNextMail } from '#db/outbox.server.ts';
import { findPerson } from '#db/people.server.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { auditOf } from '../support/audit-of.ts';

const DAY_MS = 24 * 3_600_000;
const BEA: WantedInvite = { email: 'Bea@Example.org', name: 'Bea', teamId: null, role: 'learner', most: 1 };
const LINK: WantedInvite = { email: null, name: null, teamId: null, role: 'learner', most: 2 };
const NEWCOMER = { name: 'Bea Learner', email: null, password: 'correct horse battery' };

async function invite(context: TestContext, wanted: Partial<WantedInvite> = {}) {
  const actorId = await context.addPerson('admin', ['admin']);
  const expiresAt = context.now() + 7 * DAY_MS;
  const [created] = await createInvites(context, { actorId, wanted: [{ ...BEA, ...wanted }], expiresAt });
  if (created?.status !== 'created') throw new Error(`invite: ${created?.status}`);
  return { ...created, actorId, token: tokenIn(created.url) };
}

function tokenIn(url: string): string {
  return new URL(url).searchParams.get('token') ?? '';
}

describe('an invite', () => {
  it('makes one account, with the address it was for, and then its link is dead', async () => {
    const context = await createTestContext();
    const { token } = await invite(context);
    const accepted = await acceptInvite(context, {
      token,
      newcomer: { ...NEWCOMER, email: 'eve@example.org' },
    });
    if (accepted.status !== 'accepted') throw new Error(accepted.status);
    expect(await findPerson(context.db, accepted)).toMatchObject({
      name: 'Bea Learner',
      email: 'bea@example.org',
      roles: ['learner'],
    });
    const credentials = { email: 'bea@example.org', password: NEWCOMER.password, address: '::1' };
    expect(await signIn(context, credentials)).toMatchObject({ status: 'signed-in' });
    const again = await acceptInvite(context, { token, newcomer: { ...NEWCOMER, email: 'eve@example.org' } });
    expect(again.status).not.toBe('accepted');
    expect(await auditOf(context, accepted.personId)).toContain('invite.accepted');
  });

  it('takes in one person even when two forms arrive at once', async () => {
    const context = await createTestContext();
    const { token } = await invite(context, { ...LINK, most: 1 });
    const answers = await Promise.all(
      ['bea@example.org', 'eve@example.org'].map((email) =>
        acceptInvite(context, { token, newcomer: { ...NEWCOMER, email } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['accepted', 'dead']);
  });

  it('is dead from its end on', async () => {
    const context = await createTestContext();
    const { token } = await invite(context);
    context.advance(7 * DAY_MS);
    expect(await acceptInvite(context, { token, newcomer: NEWCOMER })).toEqual({ status: 'dead' });
    context.advance(-1);
    expect(await acceptInvite(context, { token, newcomer: NEWCOMER })).toMatchObject({ status: 'accepted' });
  });

  it('that was revoked is dead, until it gets a new link; the old one stays dead', async () => {
    const context = await createTestContext();
    const { token, inviteId, actorId } = await invite(context);
    expect(await revokeInvite(context, { actorId, inviteId })).toEqual({ status: 'revoked' });
    expect(await revokeInvite(context, { actorId, inviteId })).toEqual({ status: 'not-open' });
    expect(await acceptInvite(context, { token, newcomer: NEWCOMER })).toEqual({ status: 'dead' });
    const renewed = await renewInvite(context, { actorId, inviteId, expiresAt: context.now() + DAY_MS });
    if (renewed.status !== 'renewed') throw new Error(renewed.status);
    expect(await acceptInvite(context, { token, newcomer: NEWCOMER })).toEqual({ status: 'dead' });
    const good = await acceptInvite(context, { token: tokenIn(renewed.url), newcomer: NEWCOMER });
    expect(good.status).toBe('accepted');
    expect((await renewInvite(context, { actorId, inviteId, expiresAt: 0 })).status).toBe('used-up');
  });

  it('gives the role in the team that it names', async () => {
    const context = await createTestContext();
    const { teamId } = await createTeam(context, { actorId: 'x', name: 'Payments' });
    const { token } = await invite(context, { teamId, role: 'mentor' });
    const accepted = await acceptInvite(context, { token, newcomer: NEWCOMER });
    if (accepted.status !== 'accepted') throw new Error(accepted.status);
    expect((await findPerson(context.db, accepted))?.roles).toEqual(['learner', 'mentor']);
  });

  it('is not made for an address that has an account, nor for a team that does not exist', async () => {
    const context = await createTestContext();
    const actorId = await context.addPerson('admin', ['admin']);
    const wanted = [{ ...BEA, email: 'ADMIN@example.org' }, { ...BEA, teamId: 'no-such' }, BEA];
    const created = await createInvites(context, { actorId, wanted, expiresAt: context.now() + DAY_MS });
    expect(created.map(({ status }) => status)).toEqual(['has-account', 'unknown-team', 'created']);
  });

  it('does not make a second account for an address, nor one without an address', async () => {
    const context = await createTestContext();
    const { token } = await invite(context, LINK);
    const accept = (email: string | null) =>
      acceptInvite(context, { token, newcomer: { ...NEWCOMER, email } });
    expect(await accept('Admin@example.org')).toEqual({ status: 'address-taken' });
    expect(await accept(null)).toEqual({ status: 'address-missing' });
    expect((await accept('one@example.org')).status).toBe('accepted');
    expect((await accept('two@example.org')).status).toBe('accepted');
    expect((await accept('three@example.org')).status).toBe('dead');
  });

  it('gives somebody who is signed in its role, unless it is for another address', async () => {
    const context = await createTestContext();
    const { teamId } = await createTeam(context, { actorId: 'x', name: 'Payments' });
    const personId = await context.addLearner('cem');
    const { token, actorId } = await invite(context, { ...LINK, teamId, role: 'manager' });
    expect((await acceptInviteAs(context, { token, personId })).status).toBe('accepted');
    expect((await findPerson(context.db, { personId }))?.roles).toEqual(['learner', 'manager']);
    const [other] = await createInvites(context, { actorId, wanted: [BEA], expiresAt: context.now() + 1 });
    const url = other?.status === 'created' ? other.url : '';
    expect(await acceptInviteAs(context, { token: tokenIn(url), personId })).toEqual({ status: 'dead' });
  });

  it('has a link to the address that the server was set up with', async () => {
    const context = await createTestContext();
    expect((await invite(context)).url).toMatch(/^http:\/\/localhost:3000\/invite\?token=[\w-]{43}$/);
  });

  it('goes out by mail when mail is on, written in the transaction that made it', async () => {
    const context = await createTestContext({ isMailOn: true });
    const { url, isMailed } = await invite(context);
    expect(isMailed).toBe(true);
    const next = await findNextMail(context.db, { now: context.now() });
    expect(next?.mail.to).toBe('Bea@Example.org');
    expect(next?.mail.text).toContain(url);
    const silent = await createTestContext();
    expect((await invite(silent)).isMailed).toBe(false);
    expect(await findNextMail(silent.db, { now: silent.now() })).toBeUndefined();
  });
});
