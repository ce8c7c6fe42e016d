import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { startAttempt } from '#app/commands/start-attempt.server.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import { verifyLedger } from '#app/commands/verify-ledger.server.ts';
import { attempts } from '#db/schema/attempts.ts';
import { ledger } from '#db/schema/ledger.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';

const APPROVE = { findings: [], verdict: 'approve', confidence: 0.9 };

/** A context in which `count` learners signed one verdict each. */
async function signed(count: number): Promise<TestContext> {
  const context = await createTestContext();
  for (let number = 1; number <= count; number += 1) {
    const learnerId = await context.addLearner(`learner${number}`);
    const started = await startAttempt(context, { learnerId, exerciseId: 'points', mode: 'counted' });
    if (!('attemptId' in started)) throw new Error('no such exercise');
    const { attemptId } = started;
    context.advance(1_000);
    await submitAttempt(context, {
      attemptId,
      learnerId,
      submission: APPROVE,
      signature: `Person ${number}`,
    });
  }
  return context;
}

describe('the ledger', () => {
  it('holds as it was signed, and ends with a hash to note', async () => {
    const verified = await verifyLedger(await signed(3));
    expect(verified).toMatchObject({ status: 'whole', entries: 3, end: { sequence: 3 } });
  });

  it('holds before anything was signed', async () => {
    expect(await verifyLedger(await createTestContext())).toMatchObject({ status: 'whole', entries: 0 });
  });

  it('numbers verdicts that are signed at once one after the other', async () => {
    const context = await createTestContext();
    const sign = async (name: string) => {
      const learnerId = await context.addLearner(name);
      const started = await startAttempt(context, { learnerId, exerciseId: 'points', mode: 'counted' });
      if (!('attemptId' in started)) throw new Error('no such exercise');
      return submitAttempt(context, { ...started, learnerId, submission: APPROVE, signature: name });
    };
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(sign));
    expect(await verifyLedger(context)).toMatchObject({ status: 'whole', entries: 5, end: { sequence: 5 } });
  });

  it('names the first entry whose facts were changed', async () => {
    const context = await signed(3);
    await context.db.inTransaction(async (tx) => {
      await tx.update(ledger).set({ confidencePercent: 50 }).where(eq(ledger.sequence, 2));
      await tx.update(ledger).set({ verdict: 'request-changes' }).where(eq(ledger.sequence, 3));
    });
    expect(await verifyLedger(context)).toMatchObject({
      status: 'broken',
      entries: 1,
      at: { sequence: 2, reason: 'changed' },
    });
  });

  it('names the entry after one that was removed', async () => {
    const context = await signed(3);
    await context.db.inTransaction(
      async (tx) => void (await tx.delete(ledger).where(eq(ledger.sequence, 2))),
    );
    expect(await verifyLedger(context)).toMatchObject({ at: { sequence: 3, reason: 'missing-before' } });
  });

  it('notices that the last entry was removed', async () => {
    const context = await signed(3);
    await context.db.inTransaction(
      async (tx) => void (await tx.delete(ledger).where(eq(ledger.sequence, 3))),
    );
    expect(await verifyLedger(context)).toEqual({ status: 'incomplete', entries: 2, unsigned: 1 });
  });

  it('notices an entry that was moved out of the chain', async () => {
    const context = await signed(2);
    await context.db.inTransaction(
      async (tx) => void (await tx.update(ledger).set({ sequence: -1 }).where(eq(ledger.sequence, 2))),
    );
    expect(await verifyLedger(context)).toMatchObject({ status: 'broken', at: { sequence: -1 } });
  });

  it('names the first of two that changed places', async () => {
    const context = await signed(3);
    await context.db.inTransaction(async (tx) => {
      await tx.update(ledger).set({ sequence: -1 }).where(eq(ledger.sequence, 2));
      await tx.update(ledger).set({ sequence: 2 }).where(eq(ledger.sequence, 3));
      await tx.update(ledger).set({ sequence: 3 }).where(eq(ledger.sequence, -1));
    });
    expect(await verifyLedger(context)).toMatchObject({ status: 'broken', entries: 1, at: { sequence: 2 } });
  });

  it('notices that the signed review was changed beside it', async () => {
    const context = await signed(2);
    await context.db.inTransaction(async (tx) => {
      const submission = sql`json_set(submission, '$.confidence', 0.6)`;
      await tx.update(attempts).set({ submission }).where(eq(attempts.signature, 'Person 2'));
    });
    expect(await verifyLedger(context)).toMatchObject({ at: { sequence: 2, reason: 'other-submission' } });
  });

  it('finds a hash noted earlier, and says when it is gone', async () => {
    const context = await signed(2);
    const before = await verifyLedger(context);
    const noted = before.status === 'whole' ? before.end.hash : '';
    expect(await verifyLedger(context, { noted })).toMatchObject({ status: 'whole' });
    expect(await verifyLedger(context, { noted: 'sha256-other' })).toEqual({
      status: 'written-anew',
      entries: 2,
    });
  });
});
