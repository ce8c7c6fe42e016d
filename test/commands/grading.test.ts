import { describe, expect, it } from 'vitest';
import { gradeNextAttempt } from '#app/commands/grade-next-attempt.server.ts';
import { openDebrief } from '#app/commands/open-debrief.server.ts';
import { runTests } from '#app/commands/run-tests.server.ts';
import { startAttempt } from '#app/commands/start-attempt.server.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import { findAttemptOfLearner } from '#db/attempts.server.ts';
import { findGradeOfLearner } from '#db/grades.server.ts';
import { claimAttempt, countUngraded, releaseClaims, updateGraded } from '#db/grading-queue.server.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { guideSubmission } from '../support/guide-exercise.ts';
import { useSandbox } from '../support/sandbox.ts';

const real = useSandbox();

/** An attempt at the planted variant of the guide's exercise, whatever seed that needs. */
async function startPlanted(context: TestContext): Promise<{ attemptId: string; learnerId: string }> {
  for (let seed = 1; seed < 50; seed += 1) {
    context.seeds = [seed];
    const learnerId = await context.addLearner(`ada${seed}`);
    const started = await startAttempt(context, { learnerId, exerciseId: 'points', mode: 'counted' });
    if (!('attemptId' in started)) break;
    const { attemptId } = started;
    if ((await findAttemptOfLearner(context.db, { attemptId, learnerId }))?.planted.length === 1)
      return { attemptId, learnerId };
  }
  throw new Error('no planted variant was drawn');
}

async function submitPlanted(context: TestContext): Promise<{ attemptId: string; learnerId: string }> {
  const key = await startPlanted(context);
  const submitted = await submitAttempt(context, { ...key, submission: guideSubmission(), signature: 'Ada' });
  expect(submitted).toEqual({ status: 'submitted' });
  return key;
}

describe('gradeNextAttempt', () => {
  it('grades by execution, keeps grade and event, and the debrief tells it', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await submitPlanted(context);
    expect(await gradeNextAttempt(context)).toBe('graded');
    const row = await findGradeOfLearner(context.db, key);
    expect(row?.grade.defects).toMatchObject([{ id: 'lost-update', level: 'proven' }]);
    expect(await openDebrief(context, key)).toMatchObject({ status: 'graded' });
    expect(await gradeNextAttempt(context)).toBe('idle');
  });

  it('keeps the grade from everybody else', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const { attemptId } = await submitPlanted(context);
    await gradeNextAttempt(context);
    expect(
      await findGradeOfLearner(context.db, { attemptId, learnerId: await context.addLearner('eve') }),
    ).toBeUndefined();
  });

  it('leaves the attempt submitted when our machine fails, says so, and grades it later', async () => {
    const broken = { ...real.sandbox, run: () => Promise.reject(new Error('no process could be started')) };
    const context = await createTestContext({ sandbox: broken });
    const key = await submitPlanted(context);
    expect(await gradeNextAttempt(context)).toBe('failed-ours');
    expect(await gradeNextAttempt(context)).toBe('idle');
    expect(await openDebrief(context, key)).toMatchObject({ status: 'delayed-ours' });
    expect(await countUngraded(context.db)).toBe(1);
    context.advance(10_000);
    expect(await gradeNextAttempt({ ...context, sandbox: real.sandbox })).toBe('graded');
    expect(await openDebrief(context, key)).toMatchObject({ status: 'graded' });
  });

  it('gives one attempt to one worker, and to another once the claim is given up', async () => {
    const context = await createTestContext();
    const { attemptId } = await submitPlanted(context);
    const now = context.now();
    const claim = () => context.db.inTransaction((tx) => claimAttempt(tx, { now, until: now + 1_000 }));
    const first = await claim();
    expect(first?.id).toBe(attemptId);
    expect(await claim()).toBeUndefined();
    await context.db.inTransaction((tx) => releaseClaims(tx));
    const second = await claim();
    expect(second?.claim).toBe((first?.claim ?? 0) + 1);
    const graded = (claimed: number) =>
      context.db.inTransaction((tx) => updateGraded(tx, { attemptId, claim: claimed, now }));
    expect(await graded(first?.claim ?? 0)).toBe(false);
    expect(await graded(second?.claim ?? 0)).toBe(true);
    expect(await graded(second?.claim ?? 0)).toBe(false);
  });
});

describe('runTests', () => {
  it('runs the visible tests on the code as shown', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await startPlanted(context);
    const ran = await runTests(context, { ...key, test: { kind: 'visible' } });
    expect(ran).toMatchObject({ status: 'ran', outcome: 'passed' });
    expect(ran.status === 'ran' && ran.tests.length).toBeGreaterThan(4);
  });

  it('runs a proof and tells line and values of what failed', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await startPlanted(context);
    const text = "import { it, expect } from 'vitest';\nit('adds', () => {\n  expect(1 + 1).toBe(3);\n});\n";
    const ran = await runTests(context, { ...key, test: { kind: 'proof', text } });
    expect(ran).toMatchObject({
      status: 'ran',
      outcome: 'failed',
      tests: [{ name: 'adds', outcome: 'failed', line: 3 }],
    });
  });

  it('runs edits of the code, and leaves edits of anything else out', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await startPlanted(context);
    const broken = { 'code/points.ts': 'export async function awardPoints() { return -1; }\n' };
    expect(await runTests(context, { ...key, test: { kind: 'visible' }, edits: broken })).toMatchObject({
      outcome: 'failed',
    });
    const other = { 'support/balance-store.ts': 'export const nothing = 1;\n' };
    expect(await runTests(context, { ...key, test: { kind: 'visible' }, edits: other })).toMatchObject({
      outcome: 'passed',
    });
  });

  it('runs one thing at a time for one learner', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await startPlanted(context);
    const both = await Promise.all([
      runTests(context, { ...key, test: { kind: 'visible' } }),
      runTests(context, { ...key, test: { kind: 'visible' } }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['busy', 'ran']);
    expect(context.running.size).toBe(0);
  });
});
