import { describe, expect, it } from 'vitest';
import { changeOrganisation } from '#app/commands/change-organisation.server.ts';
import type { CommandContext } from '#app/commands/command-context.server.ts';
import type { IdentityProvider, ProviderAccount } from '#app/commands/create-identity-provider.server.ts';
import { createTeam } from '#app/commands/create-team.server.ts';
import { disablePerson } from '#app/commands/disable-person.server.ts';
import { finishProviderSignIn } from '#app/commands/finish-provider-sign-in.server.ts';
import { signIn } from '#app/commands/sign-in.server.ts';
import { startProviderSignIn } from '#app/commands/start-provider-sign-in.server.ts';
import type { GroupRule } from '#app/domain/organisation/organisation.ts';
import { findPerson } from '#db/people.server.ts';
import { createTestContext } from '../support/command-context.ts';

const BEA: ProviderAccount = {
  issuer: 'https://login.example.org',
  subject: 'b-1',
  email: 'bea@example.org',
  name: 'Bea',
  groups: [],
};

/** A provider elsewhere that answers as the test says. */
async function withProvider() {
  const base = await createTestContext();
  let next: ProviderAccount | Error = BEA;
  const identityProvider: IdentityProvider = {
    name: 'Acme sign-on',
    start: async () => ({
      url: 'https://login.example.org/x',
      facts: { state: 's', nonce: 'n', verifier: 'v' },
    }),
    finish: async () => {
      if (next instanceof Error) throw next;
      return next;
    },
  };
  const context: CommandContext = { ...base, identityProvider };
  const signInAs = async (account: ProviderAccount | Error) => {
    next = account;
    const started = await startProviderSignIn(context, { to: '/attempts' });
    if (started.status !== 'started') throw new Error(started.status);
    return finishProviderSignIn(context, { token: started.token, query: '?code=x' });
  };
  return { base, context, signInAs };
}

describe('signing in at the provider', () => {
  it('makes an account at the first time and finds it by its subject at the next', async () => {
    const { context, signInAs } = await withProvider();
    const first = await signInAs(BEA);
    if (first.status !== 'signed-in') throw new Error(first.status);
    expect(await findPerson(context.db, first)).toMatchObject({ name: 'Bea', roles: ['learner'] });
    expect(await signInAs({ ...BEA, email: 'new@example.org' })).toEqual({ ...first, to: '/attempts' });
  });

  it('finds the account that has the verified address, and never one by an address that is not verified', async () => {
    const { base, signInAs } = await withProvider();
    const personId = await base.addLearner('bea');
    expect(await signInAs({ ...BEA, email: null })).toEqual({ status: 'no-address' });
    expect(await signInAs(BEA)).toMatchObject({ status: 'signed-in', personId });
  });

  it('lets nobody in who is disabled here, nor without the provider’s word', async () => {
    const { base, context, signInAs } = await withProvider();
    const personId = await base.addLearner('bea');
    await disablePerson(context, { actorId: null, personId });
    expect(await signInAs(BEA)).toEqual({ status: 'disabled' });
    expect(await signInAs(new Error('nonce mismatch'))).toEqual({ status: 'refused-by-provider' });
  });

  it('takes an answer once, and not from a browser that was not sent', async () => {
    const { context } = await withProvider();
    const started = await startProviderSignIn(context, { to: '/' });
    const token = started.status === 'started' ? started.token : '';
    expect((await finishProviderSignIn(context, { token, query: '?code=x' })).status).toBe('signed-in');
    expect(await finishProviderSignIn(context, { token, query: '?code=x' })).toEqual({ status: 'ended' });
    expect(await finishProviderSignIn(context, { token: 'x', query: '?code=x' })).toEqual({
      status: 'ended',
    });
  });

  it('gives and takes the roles of groups, and leaves the last admin one', async () => {
    const { context, signInAs } = await withProvider();
    const { teamId } = await createTeam(context, { actorId: 'x', name: 'Payments' });
    const groupRules: GroupRule[] = [
      { group: 'leads', role: 'manager', teamId },
      { group: 'ops', role: 'admin', teamId: null },
    ];
    await changeOrganisation(context, { actorId: 'x', change: { groupRules } });
    const rolesIn = async (groups: readonly string[]) => {
      const result = await signInAs({ ...BEA, groups });
      if (result.status !== 'signed-in') throw new Error(result.status);
      return (await findPerson(context.db, result))?.roles;
    };
    expect(await rolesIn(['leads', 'ops', 'other'])).toEqual(['learner', 'manager', 'admin']);
    expect(await rolesIn(['ops'])).toEqual(['learner', 'admin']);
    expect(await rolesIn([])).toEqual(['learner', 'admin']);
  });

  it('can be the only way in; without a provider passwords work whatever was chosen', async () => {
    const { base, context } = await withProvider();
    await changeOrganisation(context, { actorId: 'x', change: { isSsoOnly: true } });
    const password = { email: 'bea@example.org', password: 'correct horse', address: '::1' };
    expect(await signIn(context, password)).toEqual({ status: 'sso-only' });
    expect(await signIn(base, password)).toEqual({ status: 'refused' });
  });
});
