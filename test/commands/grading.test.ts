import { describe, expect, it } from 'vitest';
import { gradeNextAttempt } from '#app/commands/grade-next-attempt.server.ts';
import { openDebrief } from '#app/commands/open-debrief.server.ts';
import { runTests } from '#app/commands/run-tests.server.ts';
import { startAttempt } from '#app/commands/start-attempt.server.ts';
import type { TestsToRun } from '#app/domain/grading/plan-test-run.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import { findAttemptOfLearner } from '#db/attempts.server.ts';
import { findGradeOfLearner } from '#db/grades.server.ts';
import { claimAttempt, countUngraded, releaseClaims, updateGraded } from '#db/grading-queue.server.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { guideSubmission } from '../support/guide-exercise.ts';
import { useSandbox } from '../support/sandbox.ts';

const real = useSandbox();

/** An attempt at the planted variant of the guide's exercise, whatever seed that needs. */
async function startPlanted(
  context: TestContext,
  name = 'ada',
): Promise<{ attemptId: string; learnerId: string }> {
  for (let seed = 1; seed < 50; seed += 1) {
    context.seeds = [seed];
    const learnerId = await context.addLearner(`${name}${seed}`);
    const started = await startAttempt(context, { learnerId, exerciseId: 'points', mode: 'counted' });
    if (!('attemptId' in started)) break;
    const { attemptId } = started;
    if ((await findAttemptOfLearner(context.db, { attemptId, learnerId }))?.planted.length === 1)
      return { attemptId, learnerId };
  }
  throw new Error('no planted variant was drawn');
}

async function submitPlanted(
  context: TestContext,
  name = 'ada',
): Promise<{ attemptId: string; learnerId: string }> {
  const key = await startPlanted(context, name);
  const submitted = await submitAttempt(context, { ...key, submission: guideSubmission(), signature: 'Ada' });
  expect(submitted).toEqual({ status: 'submitted' });
  return key;
}

/** Another attempt of the same learner, submitted too. */
async function submitAgain(context: TestContext, learnerId: string): Promise<string> {
  const started = await startAttempt(context, { learnerId, exerciseId: 'points', mode: 'practice' });
  if (!('attemptId' in started)) throw new Error(`starting answered ${started.status}`);
  const { attemptId } = started;
  const submission = { findings: [], verdict: 'approve', confidence: 0.6 };
  await submitAttempt(context, { attemptId, learnerId, submission, signature: 'Ada' });
  return attemptId;
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
    expect(await countUngraded(context.db)).toEqual({
      waiting: 1,
      delayed: 1,
      failure: 'no process could be started',
    });
    context.advance(10_000);
    expect(await gradeNextAttempt({ ...context, sandbox: real.sandbox })).toBe('graded');
    expect(await openDebrief(context, key)).toMatchObject({ status: 'graded' });
  });

  it('lets a learner with one review go before the second of another who is being graded', async () => {
    const context = await createTestContext();
    const first = await submitPlanted(context);
    const second = await submitAgain(context, first.learnerId);
    context.advance(1_000);
    const other = await submitPlanted(context, 'bo');
    const now = context.now();
    const claim = () => context.db.inTransaction((tx) => claimAttempt(tx, { now, until: now + 1_000 }));
    const claimed = [await claim(), await claim(), await claim()].map((attempt) => attempt?.id);
    expect(claimed).toEqual([first.attemptId, other.attemptId, second]);
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

  it('runs one thing of a learner, lets one more wait, and refuses a third for the moment', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await startPlanted(context);
    const run = () => runTests(context, { ...key, test: { kind: 'visible' } });
    const all = await Promise.all([run(), run(), run()]);
    expect(all.map(({ status }) => status).toSorted()).toEqual(['busy', 'ran', 'ran']);
    expect(all).toContainEqual({ status: 'busy', of: 'yours', retryAfterMs: expect.any(Number) });
    expect(await run()).toMatchObject({ status: 'ran' });
  });

  it('stops a run that hangs when the learner stops it, and the next one runs', async () => {
    const context = await createTestContext({ sandbox: real.sandbox });
    const key = await startPlanted(context);
    const hangs: TestsToRun = { kind: 'proof', text: "it('hangs', () => { for (;;); });" };
    const stop = new AbortController();
    const stopped = runTests(context, { ...key, test: hangs, signal: stop.signal });
    const waiting = new AbortController();
    const gone = runTests(context, { ...key, test: hangs, signal: waiting.signal });
    setImmediate(() => [waiting, stop].forEach((one) => one.abort()));
    expect(await Promise.all([stopped, gone])).toEqual([{ status: 'stopped' }, { status: 'stopped' }]);
    expect(await runTests(context, { ...key, test: { kind: 'visible' } })).toMatchObject({ status: 'ran' });
  });
});
