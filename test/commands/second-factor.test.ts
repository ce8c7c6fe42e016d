import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { addAuthenticator } from '#app/commands/add-authenticator.server.ts';
import { createFirstAdmin } from '#app/commands/create-first-admin.server.ts';
import { disablePerson } from '#app/commands/disable-person.server.ts';
import { finishSecondFactor } from '#app/commands/finish-second-factor.server.ts';
import { newCodeSecret } from '#app/commands/one-time-code.server.ts';
import { removeAuthenticator, resetAuthenticator } from '#app/commands/remove-authenticator.server.ts';
import { signIn } from '#app/commands/sign-in.server.ts';
import { startSecondFactor } from '#app/commands/start-second-factor.server.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { auditOf } from '../support/audit-of.ts';

const ADA = { name: 'Ada', email: 'ada@example.org', password: 'correct horse' };
const STEP_MS = 30_000;

async function withPhone() {
  const context = await createTestContext();
  const given = { ...ADA, token: 'setup-token', organisation: 'Acme', timeZone: 'UTC' };
  const created = await createFirstAdmin(context, given);
  if (created.status !== 'created') throw new Error(created.status);
  const { personId } = created;
  const secret = newCodeSecret();
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const phone = (shiftMs = 0) => totp.generate({ timestamp: context.now() + shiftMs });
  const added = await addAuthenticator(context, { personId, secret, code: phone() });
  if (added.status !== 'added') throw new Error(added.status);
  context.advance(STEP_MS);
  return { context, personId, phone, recoveryCodes: added.recoveryCodes };
}

async function start(context: TestContext, personId: string): Promise<string> {
  return (await startSecondFactor(context, { personId, to: '/attempts' })).token;
}

describe('signing in with a second factor', () => {
  it('takes the password first and the code then, once', async () => {
    const { context, personId, phone } = await withPhone();
    const password = { email: ADA.email, password: ADA.password, address: '::1' };
    expect(await signIn(context, password)).toEqual({ status: 'needs-code', personId });
    const token = await start(context, personId);
    const finished = await finishSecondFactor(context, { token, code: phone() });
    expect(finished).toEqual({ status: 'signed-in', personId, to: '/attempts' });
    expect(await finishSecondFactor(context, { token, code: phone(STEP_MS) })).toEqual({ status: 'ended' });
  });

  it('does not take a code twice, also after the clock was set back', async () => {
    const { context, personId, phone } = await withPhone();
    const code = phone();
    const finish = async (given: string) =>
      (await finishSecondFactor(context, { token: await start(context, personId), code: given })).status;
    expect(await finish(code)).toBe('signed-in');
    expect(await finish(code)).toBe('wrong-code');
    context.advance(-STEP_MS);
    expect(await finish(phone())).toBe('wrong-code');
    context.advance(3 * STEP_MS);
    expect(await finish(phone())).toBe('signed-in');
  });

  it('takes codes of the step before and after, and of no other', async () => {
    const { context, personId, phone } = await withPhone();
    context.advance(10 * STEP_MS);
    const finish = async (code: string) =>
      (await finishSecondFactor(context, { token: await start(context, personId), code })).status;
    expect(await finish(phone(-2 * STEP_MS))).toBe('wrong-code');
    expect(await finish(phone(-STEP_MS))).toBe('signed-in');
    expect(await finish(phone(2 * STEP_MS))).toBe('wrong-code');
    expect(await finish(phone(STEP_MS))).toBe('signed-in');
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { context, personId, recoveryCodes } = await withPhone();
    const [first = ''] = recoveryCodes;
    const finish = async (code: string) =>
      (await finishSecondFactor(context, { token: await start(context, personId), code })).status;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await finish(first.toUpperCase().replaceAll('-', ' '))).toBe('signed-in');
    expect(await finish(first)).toBe('wrong-code');
    expect(await auditOf(context, personId)).toContain('second-factor.recovery-code-used');
  });

  it('waits after too many wrong codes, even with the right one and a new step', async () => {
    const { context, personId, phone } = await withPhone();
    const finish = async (code: string) =>
      (await finishSecondFactor(context, { token: await start(context, personId), code })).status;
    for (const code of ['000000', '', 'x']) await finish(code);
    expect(await finish(phone())).toBe('too-many');
  });

  it('ends after ten minutes, and when the person is disabled meanwhile', async () => {
    const { context, personId, phone } = await withPhone();
    const token = await start(context, personId);
    context.advance(10 * 60_000);
    expect(await finishSecondFactor(context, { token, code: phone() })).toEqual({ status: 'ended' });
    await context.addPerson('second', ['admin']);
    const other = await start(context, personId);
    await disablePerson(context, { actorId: null, personId });
    expect(await finishSecondFactor(context, { token: other, code: phone() })).toEqual({ status: 'ended' });
  });

  it('knows no step that was never started', async () => {
    const { context, phone } = await withPhone();
    expect(await finishSecondFactor(context, { token: 'x'.repeat(43), code: phone() })).toEqual({
      status: 'ended',
    });
  });
});

describe('an authenticator app', () => {
  it('is added only when it shows a right code', async () => {
    const context = await createTestContext();
    const personId = await context.addLearner('bea');
    const answer = await addAuthenticator(context, { personId, secret: newCodeSecret(), code: '123' });
    expect(answer).toEqual({ status: 'wrong-code' });
  });

  it('is removed by who shows a code, or by an admin', async () => {
    const { context, personId, phone } = await withPhone();
    expect(await removeAuthenticator(context, { personId, code: '000000' })).toEqual({
      status: 'wrong-code',
    });
    expect(await removeAuthenticator(context, { personId, code: phone() })).toEqual({ status: 'removed' });
    expect(await resetAuthenticator(context, { actorId: 'x', personId })).toEqual({ status: 'had-none' });
    const password = { email: ADA.email, password: ADA.password, address: '::1' };
    expect(await signIn(context, password)).toMatchObject({ status: 'signed-in' });
  });
});
