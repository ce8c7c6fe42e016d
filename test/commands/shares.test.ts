import { describe, expect, it } from 'vitest';
import { openDebrief } from '#app/commands/open-debrief.server.ts';
import { openSharedDebrief } from '#app/commands/open-shared-debrief.server.ts';
import { revokeShare } from '#app/commands/revoke-share.server.ts';
import { shareDebrief } from '#app/commands/share-debrief.server.ts';
import { startAttempt } from '#app/commands/start-attempt.server.ts';
import { debriefShares } from '#db/schema/debrief-shares.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { gradePlanted } from '../support/graded-attempt.ts';
import { startPlanted, type AttemptKey } from '../support/planted-attempt.ts';
import { useSandbox } from '../support/sandbox.ts';

const real = useSandbox();
const APPROVE = { findings: [], verdict: 'approve', confidence: 0.87 };

/** A graded review, the token of a link to it, and somebody who may open it. */
async function shared(): Promise<{ context: TestContext; key: AttemptKey; token: string; viewerId: string }> {
  const context = await createTestContext({ sandbox: real.sandbox });
  const key = await gradePlanted(context, { submission: APPROVE });
  return { context, key, token: await tokenOf(context, key), viewerId: await context.addLearner('grace') };
}

async function tokenOf(context: TestContext, key: AttemptKey): Promise<string> {
  const made = await shareDebrief(context, key);
  if (made.status !== 'shared') throw new Error(`sharing answered ${made.status}`);
  return made.token;
}

async function looks(context: TestContext, key: AttemptKey) {
  const opened = await openDebrief(context, key);
  return opened?.status === 'graded' ? opened.views.map(({ name, times }) => [name, times]) : [];
}

const start = (context: TestContext, learnerId: string, mode: 'counted' | 'practice') =>
  startAttempt(context, { learnerId, exerciseId: 'points', mode });

describe('shareDebrief', () => {
  it('keeps only a hash of the token', async () => {
    const { context, token } = await shared();
    const [share] = await context.db.select().from(debriefShares);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(share)).not.toContain(token);
  });

  it('is the learner’s own, and waits for the grade', async () => {
    const { context, key } = await shared();
    const learnerId = await context.addLearner('eve');
    expect(await shareDebrief(context, { ...key, learnerId })).toEqual({ status: 'missing' });
    expect(await revokeShare(context, { ...key, learnerId })).toEqual({ status: 'none' });
    const other = await createTestContext();
    expect(await shareDebrief(other, await startPlanted(other))).toEqual({ status: 'missing' });
  });

  it('puts a new link in place of the earlier one', async () => {
    const { context, key, token, viewerId } = await shared();
    const newer = await tokenOf(context, key);
    expect(await openSharedDebrief(context, { token, viewerId, hasAgreed: true })).toBeNull();
    expect(await openSharedDebrief(context, { token: newer, viewerId, hasAgreed: true })).toMatchObject({
      status: 'shown',
    });
  });
});

describe('openSharedDebrief', () => {
  it('asks a first time and shows nothing, then notes who looked', async () => {
    const { context, key, token, viewerId } = await shared();
    const asked = await openSharedDebrief(context, { token, viewerId, hasAgreed: false });
    expect(asked).toEqual({
      status: 'asks-first',
      learnerName: expect.stringMatching(/^ada/),
      title: expect.any(String),
    });
    expect(await looks(context, key)).toEqual([]);
    await openSharedDebrief(context, { token, viewerId, hasAgreed: true });
    expect(await openSharedDebrief(context, { token, viewerId, hasAgreed: false })).toMatchObject({
      status: 'shown',
    });
    expect(await looks(context, key)).toEqual([['grace', 1]]);
    context.advance(30 * 60_000 + 1);
    await openSharedDebrief(context, { token, viewerId, hasAgreed: false });
    expect(await looks(context, key)).toEqual([['grace', 2]]);
  });

  it('keeps the learner’s own figures out', async () => {
    const { context, token, viewerId } = await shared();
    const opened = await openSharedDebrief(context, { token, viewerId, hasAgreed: true });
    expect(opened).toMatchObject({ debrief: { sum: null, confidence: null, attention: null } });
    expect(JSON.stringify(opened)).not.toContain('0.87');
  });

  it('leaves only practice to somebody who has seen the answers', async () => {
    const { context, token, viewerId } = await shared();
    await openSharedDebrief(context, { token, viewerId, hasAgreed: true });
    expect(await start(context, viewerId, 'counted')).toEqual({ status: 'only-practice' });
    expect(await start(context, viewerId, 'practice')).toMatchObject({ status: 'started' });
  });

  it.each(['counted', 'practice'] as const)(
    'stays shut while the viewer’s own %s review is open',
    async (mode) => {
      const { context, key, token, viewerId } = await shared();
      await start(context, viewerId, mode);
      const opened = await openSharedDebrief(context, { token, viewerId, hasAgreed: true });
      expect(opened?.status).toBe('in-review');
      expect(JSON.stringify(opened)).not.toContain('lost-update');
      expect(await looks(context, key)).toEqual([]);
    },
  );

  it('leads its learner to their own debrief', async () => {
    const { context, key, token } = await shared();
    const own = await openSharedDebrief(context, { token, viewerId: key.learnerId, hasAgreed: false });
    expect(own).toEqual({ status: 'own', attemptId: key.attemptId });
  });

  it('opens nothing through a revoked or unknown link', async () => {
    const { context, key, token, viewerId } = await shared();
    expect(await openSharedDebrief(context, { token: 'unknown', viewerId, hasAgreed: true })).toBeNull();
    expect(await revokeShare(context, key)).toEqual({ status: 'revoked' });
    expect(await openSharedDebrief(context, { token, viewerId, hasAgreed: true })).toBeNull();
    expect(await revokeShare(context, key)).toEqual({ status: 'none' });
  });
});
