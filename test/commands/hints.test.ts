import { describe, expect, it } from 'vitest';
import { gradeNextAttempt } from '#app/commands/grade-next-attempt.server.ts';
import { openAttempt } from '#app/commands/open-attempt.server.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import { takeHint } from '#app/commands/take-hint.server.ts';
import { gradedEvents } from '#db/schema/grades.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { startPlanted } from '../support/planted-attempt.ts';
import { useSandbox } from '../support/sandbox.ts';

const real = useSandbox();
const APPROVE = { findings: [], verdict: 'approve', confidence: 0.9 };

const practise = (context: TestContext) => startPlanted(context, { mode: 'practice' });

describe('takeHint', () => {
  it('gives one more each time, and the page shows those and no other', async () => {
    const context = await createTestContext();
    const key = await practise(context);
    expect(await openAttempt(context, key)).toMatchObject({ hints: [] });
    const first = await takeHint(context, { ...key, after: 0, about: 'same' });
    expect(first).toMatchObject({ status: 'hint', hints: [{ step: 'area' }] });
    const second = await takeHint(context, { ...key, after: 1, about: 'same' });
    expect(second).toMatchObject({ status: 'hint', hints: [{ step: 'area' }, { step: 'file' }] });
    expect(await openAttempt(context, key)).toMatchObject({
      hints: second.status === 'hint' ? second.hints : [],
    });
  });

  it('gives one hint for a click that was sent twice', async () => {
    const context = await createTestContext();
    const key = await practise(context);
    const click = () => takeHint(context, { ...key, after: 0, about: 'same' });
    const answers = await Promise.all([click(), click(), click()]);
    for (const answer of answers) expect(answer).toMatchObject({ hints: [{ number: 1 }] });
    expect((await openAttempt(context, key))?.hints.length).toBe(1);
  });

  it('says when none is left', async () => {
    const context = await createTestContext();
    const key = await practise(context);
    for (const after of [0, 1, 2, 3]) await takeHint(context, { ...key, after, about: 'same' });
    expect(await takeHint(context, { ...key, after: 4, about: 'another' })).toMatchObject({
      status: 'none-left',
      hints: [{}, {}, {}, { step: 'kind' }],
    });
  });

  it('gives none in a counted attempt', async () => {
    const context = await createTestContext();
    const key = await startPlanted(context);
    expect(await takeHint(context, { ...key, after: 0, about: 'same' })).toEqual({ status: 'not-offered' });
    expect(await openAttempt(context, key)).toMatchObject({ hints: [] });
  });

  it('gives none after the submit, and none to anybody else', async () => {
    const context = await createTestContext();
    const key = await practise(context);
    const eve = await context.addLearner('eve');
    const asEve = { ...key, learnerId: eve };
    expect(await takeHint(context, { ...asEve, after: 0, about: 'same' })).toEqual({ status: 'missing' });
    await submitAttempt(context, { ...key, submission: APPROVE, signature: 'Ada' });
    expect(await takeHint(context, { ...key, after: 0, about: 'same' })).toEqual({ status: 'closed' });
  });

  it('marks the graded event as hinted', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await practise(context);
    await takeHint(context, { ...key, after: 0, about: 'same' });
    await takeHint(context, { ...key, after: 1, about: 'same' });
    await submitAttempt(context, { ...key, submission: APPROVE, signature: 'Ada' });
    expect(await gradeNextAttempt(context)).toBe('graded');
    const [row] = await context.db.select().from(gradedEvents).limit(1);
    expect(row?.event).toMatchObject({ mode: 'practice', hints: 2 });
  });

  it('says of a clean variant that nothing is planted, once', async () => {
    const context = await createTestContext();
    const key = await startPlanted(context, { mode: 'practice', planted: [] });
    expect(await takeHint(context, { ...key, after: 0, about: 'same' })).toMatchObject({
      status: 'hint',
      hints: [{ step: 'nothing' }],
    });
    expect(await takeHint(context, { ...key, after: 1, about: 'same' })).toMatchObject({
      status: 'none-left',
    });
  });
});
