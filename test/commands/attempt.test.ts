import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, type Draft } from '#app/domain/attempt/draft.ts';
import { openAttempt } from '#app/commands/open-attempt.server.ts';
import { openDebrief } from '#app/commands/open-debrief.server.ts';
import { saveDraft } from '#app/commands/save-draft.server.ts';
import { startAttempt } from '#app/commands/start-attempt.server.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import { findAttemptOfLearner, listAttemptsByLearner } from '#db/attempts.server.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';

const APPROVE = { findings: [], verdict: 'approve', confidence: 0.9 };

async function start(
  context: TestContext,
  learnerId: string,
  mode: 'counted' | 'practice' = 'counted',
): Promise<string> {
  const started = await startAttempt(context, { learnerId, exerciseId: 'points', mode });
  if (!('attemptId' in started)) throw new Error('no such exercise');
  return started.attemptId;
}

describe('startAttempt', () => {
  it('resumes the open attempt of the same mode and starts another for the other mode', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const first = await startAttempt(context, { learnerId, exerciseId: 'points', mode: 'counted' });
    const again = await startAttempt(context, { learnerId, exerciseId: 'points', mode: 'counted' });
    expect(first.status).toBe('started');
    expect(again).toEqual({ ...first, status: 'resumed' });
    expect((await startAttempt(context, { learnerId, exerciseId: 'points', mode: 'practice' })).status).toBe(
      'started',
    );
  });

  it('knows only exercises of the library', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const started = await startAttempt(context, { learnerId, exerciseId: '../points', mode: 'counted' });
    expect(started).toEqual({ status: 'unknown-exercise' });
  });

  it('draws another variant the second time', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const first = await start(context, learnerId);
    await submitAttempt(context, { attemptId: first, learnerId, submission: APPROVE, signature: 'Ada' });
    const second = await start(context, learnerId);
    const planted = async (attemptId: string) =>
      (await findAttemptOfLearner(context.db, { attemptId, learnerId }))?.planted;
    expect(await planted(first)).not.toEqual(await planted(second));
    expect(
      (await listAttemptsByLearner(context.db, { learnerId, limit: 10 })).map(({ ordinal }) => ordinal),
    ).toEqual([2, 1]);
  });
});

describe('a draft', () => {
  const draft: Draft = { ...EMPTY_DRAFT, verdict: 'approve', openQuestions: 'Refunds?' };

  it('is there again after it was saved', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const attemptId = await start(context, learnerId);
    const saved = await saveDraft(context, { attemptId, learnerId, revision: 0, draft });
    expect(saved).toEqual({ status: 'saved', revision: 1, savedAt: context.now() });
    expect(await openAttempt(context, { attemptId, learnerId })).toMatchObject({ draft, revision: 1 });
  });

  it('of an older revision is refused with the newer one, and nothing is lost', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const attemptId = await start(context, learnerId);
    await saveDraft(context, { attemptId, learnerId, revision: 0, draft });
    const late = await saveDraft(context, { attemptId, learnerId, revision: 0, draft: EMPTY_DRAFT });
    expect(late).toMatchObject({ status: 'conflict', revision: 1, draft });
  });

  it('cannot be changed after the submit', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const attemptId = await start(context, learnerId);
    await submitAttempt(context, { attemptId, learnerId, submission: APPROVE, signature: 'Ada' });
    expect(await saveDraft(context, { attemptId, learnerId, revision: 0, draft })).toEqual({
      status: 'closed',
    });
  });
});

describe('submitAttempt', () => {
  it('accepts one submission', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const attemptId = await start(context, learnerId);
    const submit = () =>
      submitAttempt(context, { attemptId, learnerId, submission: APPROVE, signature: 'Ada' });
    const answers = await Promise.all([submit(), submit(), submit()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      'already-submitted',
      'already-submitted',
      'submitted',
    ]);
    expect(await openDebrief(context, { attemptId, learnerId })).toMatchObject({ status: 'grading' });
  });

  it('names what is wrong with a malformed one and keeps the draft', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const attemptId = await start(context, learnerId);
    await saveDraft(context, {
      attemptId,
      learnerId,
      revision: 0,
      draft: { ...EMPTY_DRAFT, openQuestions: 'kept' },
    });
    const finding = {
      id: 'f1',
      file: 'code/points.ts',
      startLine: 900,
      endLine: 901,
      kind: 'conc.no-such',
      confidence: 0.9,
    };
    const answer = await submitAttempt(context, {
      attemptId,
      learnerId,
      submission: { ...APPROVE, findings: [finding] },
      signature: 'Ada',
    });
    expect(answer.status === 'invalid' && answer.problems.map(({ path }) => path)).toEqual([
      'findings[0].kind',
      'findings[0].startLine',
      'findings[0].endLine',
    ]);
    expect(await openAttempt(context, { attemptId, learnerId })).toMatchObject({
      draft: { openQuestions: 'kept' },
    });
  });

  it('wants a signature', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const attemptId = await start(context, learnerId);
    const answer = await submitAttempt(context, {
      attemptId,
      learnerId,
      submission: APPROVE,
      signature: '  ',
    });
    expect(answer).toMatchObject({ status: 'invalid', problems: [{ path: 'signature' }] });
  });
});

describe("somebody else's attempt", () => {
  it('cannot be opened, saved, submitted or debriefed', async () => {
    const context = await createTestContext();
    const attemptId = await start(context, await context.addLearner('ada'));
    const learnerId = await context.addLearner('eve');
    expect(await openAttempt(context, { attemptId, learnerId })).toBeNull();
    expect(await openDebrief(context, { attemptId, learnerId })).toBeNull();
    expect(await saveDraft(context, { attemptId, learnerId, revision: 0, draft: EMPTY_DRAFT })).toEqual({
      status: 'missing',
    });
    expect(
      await submitAttempt(context, { attemptId, learnerId, submission: APPROVE, signature: 'Eve' }),
    ).toEqual({
      status: 'missing',
    });
    expect(await listAttemptsByLearner(context.db, { learnerId, limit: 10 })).toEqual([]);
  });
});

describe('what a learner sees before the grade', () => {
  it('holds no word of the answer', async () => {
    const context = await createTestContext();
    const learnerId = await context.addLearner('ada');
    const attemptId = await start(context, learnerId);
    const seen = JSON.stringify(await openAttempt(context, { attemptId, learnerId }));
    const { exercise } = context.library.find('points') ?? {};
    const answers = Object.values(exercise?.manifest.defects ?? {}).flatMap(
      ({ title, why, explanation, catch: how }) => [title, why, explanation, how],
    );
    expect(answers.length).toBe(4);
    for (const text of [
      ...answers,
      'lost-update',
      'integer-cents',
      '@plant',
      ...Object.values(exercise?.probes ?? {}).map(({ text }) => text),
    ]) {
      expect(seen).not.toContain(JSON.stringify(text).slice(1, -1));
    }
    expect(JSON.stringify(context.library.list())).not.toContain('lost-update');
  });
});
