import { describe, expect, it } from 'vitest';
import { EMPTY_ATTENTION, noteLines } from '#app/domain/attempt/attention.ts';
import { gradeNextAttempt } from '#app/commands/grade-next-attempt.server.ts';
import { noteAttention } from '#app/commands/note-attention.server.ts';
import { openAttempt } from '#app/commands/open-attempt.server.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import { gradedEvents } from '#db/schema/grades.ts';
import { createTestContext } from '../support/command-context.ts';
import { startPlanted } from '../support/planted-attempt.ts';
import { useSandbox } from '../support/sandbox.ts';

const real = useSandbox();
const APPROVE = { findings: [], verdict: 'approve', confidence: 0.9 };
const seen = (path: string, ms: number) => noteLines(EMPTY_ATTENTION, { path, start: 1, end: 2, ms });

describe('noteAttention', () => {
  it('adds up what two tabs report at once, without touching the draft', async () => {
    const context = await createTestContext();
    const key = await startPlanted(context);
    context.advance(60_000);
    const report = () => noteAttention(context, { ...key, seen: seen('code/points.ts', 1_000) });
    expect(await Promise.all([report(), report()])).toEqual([{ status: 'noted' }, { status: 'noted' }]);
    expect(await openAttempt(context, key)).toMatchObject({
      revision: 0,
      attention: { activeMs: 2_000, files: { 'code/points.ts': { ms: 2_000, lineMs: [2_000, 2_000] } } },
    });
  });

  it('keeps files of the exercise only, and no more time than has gone by', async () => {
    const context = await createTestContext();
    const key = await startPlanted(context);
    context.advance(500);
    await noteAttention(context, { ...key, seen: seen('/etc/passwd', 1_000) });
    expect((await openAttempt(context, key))?.attention).toEqual({ activeMs: 500, files: {} });
  });

  it('is closed after the submit, and missing for anybody else', async () => {
    const context = await createTestContext();
    const key = await startPlanted(context);
    const eve = await context.addLearner('eve');
    const report = (learnerId: string) =>
      noteAttention(context, { ...key, learnerId, seen: seen('code/points.ts', 1) });
    expect(await report(eve)).toEqual({ status: 'missing' });
    await submitAttempt(context, { ...key, submission: APPROVE, signature: 'Ada' });
    expect(await report(key.learnerId)).toEqual({ status: 'closed' });
    expect((await openAttempt(context, key))?.attention).toEqual(EMPTY_ATTENTION);
  });
});

describe('the graded event', () => {
  it('tells active time, not the time that a draft lay open', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await startPlanted(context);
    context.advance(3_600_000);
    await noteAttention(context, { ...key, seen: seen('code/points.ts', 90_000) });
    await submitAttempt(context, { ...key, submission: APPROVE, signature: 'Ada' });
    expect(await gradeNextAttempt(context)).toBe('graded');
    const [row] = await context.db.select().from(gradedEvents).limit(1);
    expect(row?.event).toMatchObject({ activeMs: 90_000, hints: 0, defects: [{ level: 'missed' }] });
  });

  it('tells the whole time where nothing was measured', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await startPlanted(context);
    context.advance(60_000);
    await submitAttempt(context, { ...key, submission: APPROVE, signature: 'Ada' });
    await gradeNextAttempt(context);
    const [row] = await context.db.select().from(gradedEvents).limit(1);
    expect(row?.event).toMatchObject({ activeMs: 60_000 });
  });
});
