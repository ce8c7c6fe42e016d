import { describe, expect, it } from 'vitest';
import { endSessions } from '#app/commands/end-sessions.server.ts';
import { enablePerson } from '#app/commands/enable-person.server.ts';
import { erasePerson } from '#app/commands/erase-person.server.ts';
import { exportPerson } from '#app/commands/export-person.server.ts';
import { startPasswordReset } from '#app/commands/start-password-reset.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import { verifyLedger } from '#app/commands/verify-ledger.server.ts';
import { findAccount } from '#db/accounts.server.ts';
import { findPerson } from '#db/people.server.ts';
import { ledger } from '#db/schema/ledger.ts';
import { createTestContext } from '../support/command-context.ts';
import { startPlanted } from '../support/planted-attempt.ts';

const APPROVE = { findings: [], verdict: 'approve', confidence: 0.9 };
const DEVICE = { userAgent: null, address: null };

async function signed() {
  const context = await createTestContext();
  const actorId = await context.addPerson('admin', ['admin']);
  const { attemptId, learnerId } = await startPlanted(context);
  const submission = { attemptId, learnerId, submission: APPROVE, signature: 'Ada Lovelace' };
  const { status } = await submitAttempt(context, submission);
  if (status !== 'submitted') throw new Error(status);
  return { context, actorId, attemptId, personId: learnerId };
}

describe('erasing a person', () => {
  it('leaves no name or address anywhere, and the ledger goes on holding', async () => {
    const { context, actorId, personId } = await signed();
    const before = await findAccount(context.db, { personId });
    await startSession(context, { personId, device: DEVICE });
    expect(await erasePerson(context, { actorId, personId })).toEqual({ status: 'erased' });
    const record = JSON.stringify(await exportPerson(context, { actorId, personId }));
    for (const name of ['Lovelace', before?.name, before?.email]) expect(record).not.toContain(`"${name}`);
    expect(record).toMatch(/"signature":"Former member [\w-]+"/);
    expect(await verifyLedger(context)).toMatchObject({ status: 'whole', entries: 1 });
  });

  it('lets nobody in any more, for ever', async () => {
    const { context, actorId, personId } = await signed();
    await erasePerson(context, { actorId, personId });
    expect(await findPerson(context.db, { personId })).toBeUndefined();
    expect(await enablePerson(context, { actorId, personId })).toEqual({ status: 'erased' });
    expect((await startPasswordReset(context, { actorId, personId })).status).toBe('unknown-person');
    expect(await endSessions(context, { actorId, personId, sessions: { which: 'all' } })).toEqual({
      ended: 0,
    });
    expect(await erasePerson(context, { actorId, personId })).toEqual({ status: 'unknown-person' });
  });

  it('cannot be done to the last admin', async () => {
    const { context, actorId } = await signed();
    expect(await erasePerson(context, { actorId, personId: actorId })).toEqual({ status: 'last-admin' });
  });

  it('is no way to hide a forged signature: only an erased person’s may lack its salt', async () => {
    const { context } = await signed();
    await context.db.inTransaction(
      async (tx) => void (await tx.update(ledger).set({ signature: 'Eve', signatureSalt: null })),
    );
    expect(await verifyLedger(context)).toMatchObject({ status: 'broken', at: { reason: 'changed' } });
  });
});

describe('exporting a person', () => {
  it('gives what was written and signed, and neither secrets nor answers of what has no grade', async () => {
    const { context, actorId, personId } = await signed();
    const session = await startSession(context, { personId, device: DEVICE });
    const record = JSON.stringify(await exportPerson(context, { actorId, personId }));
    expect(record).toContain('"signature":"Ada Lovelace"');
    expect(record).toContain('"planted":null');
    expect(record).not.toContain('lost-update');
    expect(record).not.toContain(session.token);
    expect(record).not.toContain('passwordHash');
  });

  it('is nothing for somebody who does not exist', async () => {
    const { context, actorId } = await signed();
    expect(await exportPerson(context, { actorId, personId: 'x' })).toBeUndefined();
  });
});
