import { describe, expect, it } from 'vitest';
import { fileDispute } from '#app/commands/file-dispute.server.ts';
import { openDebrief } from '#app/commands/open-debrief.server.ts';
import { withdrawDispute } from '#app/commands/withdraw-dispute.server.ts';
import { disputes } from '#db/schema/disputes.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { gradePlanted } from '../support/graded-attempt.ts';
import { startPlanted, type AttemptKey } from '../support/planted-attempt.ts';
import { useSandbox } from '../support/sandbox.ts';

const real = useSandbox();

/** Nothing planted was flagged, so the defect is a miss that can be disputed. */
const MISSED = { findings: [], verdict: 'approve', confidence: 0.9 };

const PROGRAM = "import { it, expect } from 'vitest';\nimport { awardPoints } from '../code/points.ts';\n";
/** Asks for something that no version of the code does. */
const FAILS_ON_CLEAN = `${PROGRAM}it('is a string', async () => {\n  const store = { update: async () => 1, get: async () => 1, set: async () => undefined };\n  expect(typeof (await awardPoints(store as never, 'ada', 500))).toBe('string');\n});\n`;
const PASSES_ON_CLEAN = `${PROGRAM}it('is a function', () => {\n  expect(typeof awardPoints).toBe('function');\n});\n`;
const USES_NOTHING = "import { it, expect } from 'vitest';\nit('fails', () => {\n  expect(1).toBe(2);\n});\n";

async function graded(): Promise<{ context: TestContext; key: AttemptKey }> {
  const context = await createTestContext({ sandbox: real.sandbox });
  return { context, key: await gradePlanted(context, { submission: MISSED }) };
}

const file = (
  context: TestContext,
  key: AttemptKey,
  given: { test?: string; insist?: boolean; item?: string },
) =>
  fileDispute(context, {
    ...key,
    item: given.item ?? 'defect-1',
    comment: 'The correct code is wrong as well.',
    test: given.test ?? '',
    unlessTestFails: given.insist ? 'file' : 'ask',
  });

const stored = (context: TestContext) => context.db.select().from(disputes);

async function told(context: TestContext, key: AttemptKey) {
  const opened = await openDebrief(context, key);
  return opened?.status === 'graded' ? opened.disputes : [];
}

describe('fileDispute', () => {
  it('stores a test that fails on the correct code as open, with its evidence', async () => {
    const { context, key } = await graded();
    expect(await file(context, key, { test: FAILS_ON_CLEAN })).toEqual({ status: 'filed' });
    expect(await stored(context)).toMatchObject([
      {
        attemptId: key.attemptId,
        itemType: 'defect',
        itemId: 'lost-update',
        test: FAILS_ON_CLEAN,
        run: { status: 'failed', tests: [{ name: 'is a string', outcome: 'failed' }] },
        resolvedAt: null,
      },
    ]);
    expect(await told(context, key)).toMatchObject([
      { anchor: 'defect-1', state: 'open', run: { status: 'failed' }, answer: null },
    ]);
  });

  it.each([
    ['passes on the correct code', PASSES_ON_CLEAN, 'passed'],
    ['fails without using the code', USES_NOTHING, 'failed'],
    ['does not parse', 'it(', 'invalid'],
  ])('says of a test that %s that it shows nothing, and stores nothing', async (_name, test, status) => {
    const { context, key } = await graded();
    const filed = await file(context, key, { test });
    expect(filed).toMatchObject({ status: 'test-shows-nothing', run: { status } });
    expect(await stored(context)).toEqual([]);
  });

  it('stores what the learner insists on, and what the test did', async () => {
    const { context, key } = await graded();
    expect(await file(context, key, { test: PASSES_ON_CLEAN, insist: true })).toEqual({ status: 'filed' });
    expect(await stored(context)).toMatchObject([{ run: { status: 'passed' } }]);
  });

  it('takes words without a test', async () => {
    const { context, key } = await graded();
    expect(await file(context, key, {})).toEqual({ status: 'filed' });
    expect(await stored(context)).toMatchObject([{ test: null, run: null }]);
  });

  it('keeps one open dispute an item', async () => {
    const { context, key } = await graded();
    await file(context, key, {});
    expect(await file(context, key, {})).toEqual({ status: 'already-open' });
    expect(await stored(context)).toHaveLength(1);
  });

  it('knows only what stands in this debrief', async () => {
    const { context, key } = await graded();
    expect(await file(context, key, { item: 'defect-9' })).toEqual({ status: 'missing' });
  });

  it('is nobody else’s to file, and nothing before the grade', async () => {
    const { context, key } = await graded();
    const learnerId = await context.addLearner('eve');
    expect(await file(context, { ...key, learnerId }, {})).toEqual({ status: 'missing' });
    const other = await createTestContext();
    expect(await file(other, await startPlanted(other), {})).toEqual({ status: 'missing' });
  });

  it('says that trouble of our sandbox is ours, and stores nothing', async () => {
    const { context, key } = await graded();
    const broken = { ...real.sandbox, run: () => Promise.reject(new Error('no process')) };
    const filed = await file({ ...context, sandbox: broken }, key, { test: FAILS_ON_CLEAN });
    expect(filed).toEqual({ status: 'failed-ours' });
    expect(await stored(context)).toEqual([]);
  });
});

describe('withdrawDispute', () => {
  it('takes an open dispute back, and another may be filed', async () => {
    const { context, key } = await graded();
    await file(context, key, {});
    const [dispute] = await told(context, key);
    const withdraw = () => withdrawDispute(context, { ...key, disputeId: dispute?.id ?? '' });
    expect(await withdraw()).toEqual({ status: 'withdrawn' });
    expect(await withdraw()).toEqual({ status: 'closed' });
    expect(await told(context, key)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await file(context, key, {})).toEqual({ status: 'filed' });
  });

  it('is nobody else’s', async () => {
    const { context, key } = await graded();
    await file(context, key, {});
    const [dispute] = await told(context, key);
    const learnerId = await context.addLearner('eve');
    const withdrawn = await withdrawDispute(context, { ...key, learnerId, disputeId: dispute?.id ?? '' });
    expect(withdrawn).toEqual({ status: 'closed' });
    expect(await told(context, key)).toMatchObject([{ state: 'open' }]);
  });
});
