import { describe, expect, it } from 'vitest';
import { gradeNextAttempt } from '#app/commands/grade-next-attempt.server.ts';
import { refreshStaleSkills } from '#app/commands/refresh-skill.server.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import { describeProfile } from '#app/domain/skill/describe-profile.ts';
import { DEFAULT_HYPERPARAMETERS as hyper } from '#app/domain/skill/hyperparameters.ts';
import { profileEvents } from '#app/domain/skill/profile-events.ts';
import { restoreSkill, SKILL_MODEL_VERSION } from '#app/domain/skill/stored-skill.ts';
import { skillProfiles } from '#db/schema/skill-profiles.ts';
import { findSkillProfile, insertJudgement, listSkillEvents } from '#db/skill-profiles.server.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { startPlanted, type AttemptKey } from '../support/planted-attempt.ts';
import { useSandbox } from '../support/sandbox.ts';

const real = useSandbox();
const APPROVE = { findings: [], verdict: 'approve', confidence: 0.9 };

/** A learner with one graded review in which everything was missed. */
async function graded(): Promise<{ context: TestContext; key: AttemptKey }> {
  const context = await createTestContext({ sandbox: real.sandbox });
  const key = await startPlanted(context);
  context.advance(600_000);
  await submitAttempt(context, { ...key, submission: APPROVE, signature: 'Ada' });
  expect(await gradeNextAttempt(context)).toBe('graded');
  return { context, key };
}

async function keptProfile(context: TestContext, { learnerId }: { learnerId: string }) {
  const row = await findSkillProfile(context.db, { learnerId });
  if (row === undefined || row.skill === null) throw new Error('the profile was not built');
  return describeProfile(restoreSkill(row.skill).record, { atMs: context.now(), hyper });
}

describe('the kept skill profile', () => {
  it('is stale with the grade and current after a replay, which then has nothing left to do', async () => {
    const { context, key } = await graded();
    expect(await findSkillProfile(context.db, key)).toMatchObject({
      skill: null,
      revision: 1,
      builtRevision: 0,
    });
    expect(await refreshStaleSkills(context)).toBe(1);
    expect(await refreshStaleSkills(context)).toBe(0);
    const profile = await keptProfile(context, key);
    expect(profile).toMatchObject({ attempts: 1, areas: { concurrency: { defects: 1 } } });
    expect(profile.overall.mean).toBeLessThan(0);
  });

  it('is exactly what a replay of the events from nothing gives', async () => {
    const { context, key } = await graded();
    await refreshStaleSkills(context);
    const events = await listSkillEvents(context.db, key);
    const [fresh] = profileEvents(events, { at: new Date(context.now()).toISOString() });
    expect(await keptProfile(context, key)).toEqual(fresh);
  });

  it('follows a later judgement of the attempt', async () => {
    const { context, key } = await graded();
    await refreshStaleSkills(context);
    const before = await keptProfile(context, key);
    const [event] = await listSkillEvents(context.db, key);
    if (event === undefined || 'type' in event) throw new Error('no graded event');
    const at = new Date(context.now()).toISOString();
    const { learnerId, exerciseId, attempt } = event;
    await context.db.inTransaction((tx) =>
      insertJudgement(tx, {
        id: context.newId(),
        ...key,
        at: context.now(),
        judgement: {
          type: 'judgement',
          of: { learnerId, exerciseId, attempt },
          defects: event.defects.map((defect) => ({ ...defect, level: 'explained' as const })),
          at,
        },
      }),
    );
    expect(await refreshStaleSkills(context)).toBe(1);
    expect((await keptProfile(context, key)).overall.mean).toBeGreaterThan(before.overall.mean);
  });

  it('is replayed when another version of the model made it', async () => {
    const { context, key } = await graded();
    await refreshStaleSkills(context);
    await context.db.inTransaction(async (tx) => {
      await tx.update(skillProfiles).set({ modelVersion: SKILL_MODEL_VERSION - 1 });
    });
    expect(await refreshStaleSkills(context)).toBe(1);
    expect(await findSkillProfile(context.db, key)).toMatchObject({ modelVersion: SKILL_MODEL_VERSION });
  });

  it('is nobody else’s', async () => {
    const { context } = await graded();
    const learnerId = await context.addLearner('eve');
    expect(await findSkillProfile(context.db, { learnerId })).toBeUndefined();
    expect(await listSkillEvents(context.db, { learnerId })).toEqual([]);
  });
});
