import { describe, expect, it } from 'vitest';
import { createFirstAdmin } from '#app/commands/create-first-admin.server.ts';
import { endSession } from '#app/commands/end-session.server.ts';
import { signIn } from '#app/commands/sign-in.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { findSession } from '#db/sessions.server.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';

const GIVEN = {
  token: 'setup-token',
  organisation: 'Acme',
  timeZone: 'Europe/Berlin',
  name: 'Ada',
  email: 'Ada@Example.org',
  password: 'correct horse',
};
const NO_DEVICE = { userAgent: null, address: null };
const DAY_MS = 24 * 3_600_000;

async function sessionOf(context: TestContext, token: string): Promise<string | undefined> {
  return (await findSession(context.db, { tokenHash: hashToken(token), now: context.now() }))?.person.name;
}

describe('the first admin', () => {
  it('is whoever has the printed token, once', async () => {
    const context = await createTestContext();
    expect(await createFirstAdmin(context, { ...GIVEN, token: 'guess' })).toEqual({
      status: 'token-refused',
    });
    expect((await createFirstAdmin(context, GIVEN)).status).toBe('created');
    expect(await createFirstAdmin(context, GIVEN)).toEqual({ status: 'already-set-up' });
    expect(context.setupToken.value).toBeNull();
  });

  it('is one person even when two forms arrive at once', async () => {
    const context = await createTestContext();
    const answers = await Promise.all([
      createFirstAdmin(context, GIVEN),
      createFirstAdmin(context, { ...GIVEN, email: 'b@example.org' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['already-set-up', 'created']);
  });
});

describe('signing in', () => {
  it('takes the right password, whatever the case of the address, and nothing else', async () => {
    const context = await createTestContext();
    await createFirstAdmin(context, GIVEN);
    const attempt = (email: string, password: string) => signIn(context, { email, password, address: email });
    expect((await attempt('ada@example.org', 'correct horse')).status).toBe('signed-in');
    expect(await attempt('ada@example.org', 'wrong horse')).toEqual({ status: 'refused' });
    expect(await attempt('eve@example.org', 'correct horse')).toEqual({ status: 'refused' });
  });

  it('waits after too many wrong passwords, even with the right one', async () => {
    const context = await createTestContext();
    await createFirstAdmin(context, GIVEN);
    const attempt = (password: string) => signIn(context, { email: GIVEN.email, password, address: '::1' });
    for (const password of ['a', 'b', 'c']) await attempt(password);
    expect(await attempt(GIVEN.password)).toMatchObject({ status: 'too-many' });
  });
});

describe('a session', () => {
  it('ends at sign-out, when idle, and at its absolute end', async () => {
    const context = await createTestContext();
    const personId = await context.addLearner('ada');
    const first = await startSession(context, { personId, device: NO_DEVICE });
    expect(await sessionOf(context, first.token)).toBe('ada');
    await endSession(context, first);
    expect(await sessionOf(context, first.token)).toBeUndefined();

    const idle = await startSession(context, { personId, device: NO_DEVICE });
    context.advance(14 * DAY_MS - 1);
    expect(await sessionOf(context, idle.token)).toBe('ada');
    context.advance(1);
    expect(await sessionOf(context, idle.token)).toBeUndefined();
  });
});
