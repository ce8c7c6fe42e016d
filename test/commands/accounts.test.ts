import { describe, expect, it } from 'vitest';
import { askForReset } from '#app/commands/ask-for-reset.server.ts';
import { changePassword } from '#app/commands/change-password.server.ts';
import { createFirstAdmin } from '#app/commands/create-first-admin.server.ts';
import { disablePerson } from '#app/commands/disable-person.server.ts';
import { enablePerson } from '#app/commands/enable-person.server.ts';
import { endSessions } from '#app/commands/end-sessions.server.ts';
import { finishPasswordReset } from '#app/commands/finish-password-reset.server.ts';
import { grantRole } from '#app/commands/grant-role.server.ts';
import { revokeRole } from '#app/commands/revoke-role.server.ts';
import { sendMail } from '#app/commands/send-mail.server.ts';
import { signIn } from '#app/commands/sign-in.server.ts';
import { startPasswordReset } from '#app/commands/start-password-reset.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { countOutbox, findNextMail, type Mail } from '#db/outbox.server.ts';
import { findSession, listSessions } from '#db/sessions.server.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';

const ADA = { name: 'Ada', email: 'ada@example.org', password: 'correct horse' };
const DEVICE = { userAgent: 'Firefox', address: '::1' };
const HOUR_MS = 3_600_000;

async function withAda({ isMailOn = false } = {}) {
  const context = await createTestContext({ isMailOn });
  const given = { ...ADA, token: 'setup-token', organisation: 'Acme', timeZone: 'UTC' };
  const created = await createFirstAdmin(context, given);
  if (created.status !== 'created') throw new Error(created.status);
  return { context, personId: created.personId };
}

async function enter(context: TestContext, password: string, email = ADA.email): Promise<string> {
  return (await signIn(context, { email, password, address: '::1' })).status;
}

async function isIn({ db, now }: TestContext, token: string): Promise<boolean> {
  return (await findSession(db, { tokenHash: hashToken(token), now: now() })) !== undefined;
}

async function resetToken(context: TestContext, personId: string): Promise<string> {
  const started = await startPasswordReset(context, { actorId: null, personId });
  if (started.status !== 'started') throw new Error(started.status);
  return new URL(started.url).searchParams.get('token') ?? '';
}

describe('a link for a new password', () => {
  it('works once, ends every session, and the old password is dead', async () => {
    const { context, personId } = await withAda();
    const session = await startSession(context, { personId, device: DEVICE });
    const token = await resetToken(context, personId);
    expect(await finishPasswordReset(context, { token, password: 'new horse' })).toEqual({
      status: 'changed',
    });
    expect(await isIn(context, session.token)).toBe(false);
    expect([await enter(context, ADA.password), await enter(context, 'new horse')]).toEqual([
      'refused',
      'signed-in',
    ]);
    expect(await finishPasswordReset(context, { token, password: 'third horse' })).toEqual({
      status: 'dead',
    });
  });

  it('is dead after a day, and as soon as a newer one is made', async () => {
    const { context, personId } = await withAda();
    const first = await resetToken(context, personId);
    const second = await resetToken(context, personId);
    expect((await finishPasswordReset(context, { token: first, password: 'new horse' })).status).toBe('dead');
    context.advance(24 * HOUR_MS);
    expect((await finishPasswordReset(context, { token: second, password: 'new horse' })).status).toBe(
      'dead',
    );
    context.advance(-1);
    expect((await finishPasswordReset(context, { token: second, password: 'new horse' })).status).toBe(
      'changed',
    );
  });

  it('is sent to who has an account, and the answer is the same for who has none', async () => {
    const { context } = await withAda({ isMailOn: true });
    const ask = (email: string) => askForReset(context, { email, address: email });
    expect(await ask('eve@example.org')).toEqual({ status: 'taken' });
    expect(await findNextMail(context.db, { now: context.now() })).toBeUndefined();
    expect(await ask('Ada@Example.org')).toEqual({ status: 'taken' });
    expect((await findNextMail(context.db, { now: context.now() }))?.mail.to).toBe(ADA.email);
  });

  it('cannot be asked for without end', async () => {
    const { context } = await withAda({ isMailOn: true });
    const ask = () => askForReset(context, { email: ADA.email, address: '::1' });
    for (let time = 0; time < 3; time += 1) await ask();
    expect(await ask()).toMatchObject({ status: 'too-many' });
  });
});

describe('changing a password', () => {
  it('needs the old one and ends every session', async () => {
    const { context, personId } = await withAda();
    const session = await startSession(context, { personId, device: DEVICE });
    const change = (current: string) => changePassword(context, { personId, current, password: 'new horse' });
    expect(await change('wrong')).toEqual({ status: 'refused' });
    expect(await isIn(context, session.token)).toBe(true);
    expect(await change(ADA.password)).toEqual({ status: 'changed' });
    expect(await isIn(context, session.token)).toBe(false);
    expect(await enter(context, 'new horse')).toBe('signed-in');
  });

  it('cannot be used to guess the old one', async () => {
    const { context, personId } = await withAda();
    const change = (current: string) => changePassword(context, { personId, current, password: 'new horse' });
    for (const guess of ['a', 'b', 'c']) await change(guess);
    expect(await change(ADA.password)).toMatchObject({ status: 'too-many' });
  });
});

describe('sessions', () => {
  it('are ended one by one or all at once, and nobody else’s with them', async () => {
    const { context, personId } = await withAda();
    const otherId = await context.addLearner('bea');
    const start = (id: string) => startSession(context, { personId: id, device: DEVICE });
    const [phone, laptop, desk] = [await start(personId), await start(personId), await start(personId)];
    const other = await start(otherId);
    const end = (sessions: Parameters<typeof endSessions>[1]['sessions']) =>
      endSessions(context, { actorId: personId, personId, sessions });
    expect(await end({ which: 'one', tokenHash: hashToken(other.token) })).toEqual({ ended: 0 });
    expect(await end({ which: 'one', tokenHash: hashToken(phone.token) })).toEqual({ ended: 1 });
    expect(await isIn(context, phone.token)).toBe(false);
    expect(await end({ which: 'others', tokenHash: hashToken(desk.token) })).toEqual({ ended: 1 });
    expect([await isIn(context, laptop.token), await isIn(context, desk.token)]).toEqual([false, true]);
    expect(await end({ which: 'all' })).toEqual({ ended: 1 });
    expect([await isIn(context, desk.token), await isIn(context, other.token)]).toEqual([false, true]);
  });

  it('are listed with where they come from, the last used first', async () => {
    const { context, personId } = await withAda();
    await startSession(context, { personId, device: DEVICE });
    context.advance(HOUR_MS);
    await startSession(context, { personId, device: { userAgent: 'x'.repeat(1_000), address: '10.0.0.1' } });
    const listed = await listSessions(context.db, { personId, now: context.now() });
    expect(listed.map(({ address, userAgent }) => [address, userAgent?.length])).toEqual([
      ['10.0.0.1', 300],
      ['::1', 7],
    ]);
  });

  it('are not made longer or brought back by a clock that jumps', async () => {
    const { context, personId } = await withAda();
    const session = await startSession(context, { personId, device: DEVICE });
    context.advance(-400 * 24 * HOUR_MS);
    expect(await isIn(context, session.token)).toBe(true);
    context.advance(400 * 24 * HOUR_MS + 61 * 24 * HOUR_MS);
    expect(await isIn(context, session.token)).toBe(false);
    await startSession(context, { personId, device: DEVICE });
    context.advance(-61 * 24 * HOUR_MS);
    expect(await isIn(context, session.token)).toBe(false);
  });
});

describe('a disabled person', () => {
  it('is out at once, cannot come in by password or link, and can be let in again', async () => {
    const { context, personId: actorId } = await withAda();
    await context.addPerson('second', ['admin']);
    const session = await startSession(context, { personId: actorId, device: DEVICE });
    const token = await resetToken(context, actorId);
    expect(await disablePerson(context, { actorId: null, personId: actorId })).toEqual({
      status: 'disabled',
    });
    expect(await isIn(context, session.token)).toBe(false);
    expect(await enter(context, ADA.password)).toBe('refused');
    expect((await finishPasswordReset(context, { token, password: 'new horse' })).status).toBe('dead');
    expect(await enablePerson(context, { actorId: null, personId: actorId })).toEqual({ status: 'enabled' });
    expect(await enter(context, ADA.password)).toBe('signed-in');
    expect(await isIn(context, session.token)).toBe(false);
  });
});

describe('the last admin', () => {
  it('cannot be disabled or lose the role until there is another', async () => {
    const { context, personId } = await withAda();
    const acting = { actorId: personId, personId };
    expect(await disablePerson(context, acting)).toEqual({ status: 'last-admin' });
    expect(await revokeRole(context, { ...acting, role: 'admin' })).toEqual({ status: 'last-admin' });
    const second = await context.addLearner('bea');
    await grantRole(context, { actorId: personId, personId: second, role: 'admin' });
    expect(await revokeRole(context, { ...acting, role: 'admin' })).toEqual({ status: 'revoked' });
    expect(await disablePerson(context, { ...acting, personId: second })).toEqual({ status: 'last-admin' });
  });
});

describe('the outbox', () => {
  it('sends a letter, and forgets its text', async () => {
    const { context, personId } = await withAda({ isMailOn: true });
    await resetToken(context, personId);
    const sent: Mail[] = [];
    const send = async (mail: Mail) => void sent.push(mail);
    expect(await sendMail(context, { send })).toEqual({ status: 'sent' });
    expect(sent[0]?.text).toContain('/new-password?token=');
    expect(await sendMail(context, { send })).toEqual({ status: 'idle' });
    expect(sent).toHaveLength(1);
  });

  it('tries again later, five times in all, and then says so', async () => {
    const { context, personId } = await withAda({ isMailOn: true });
    await resetToken(context, personId);
    const send = () => Promise.reject(new Error('421 busy'));
    for (let time = 0; time < 5; time += 1) {
      expect(await sendMail(context, { send })).toEqual({ status: 'failed' });
      expect(await sendMail(context, { send })).toEqual({ status: 'idle' });
      context.advance(4 * HOUR_MS);
    }
    expect(await sendMail(context, { send })).toEqual({ status: 'idle' });
    expect(await countOutbox(context.db)).toEqual({ waiting: 0, failed: 1 });
  });
});
