import { describe, expect, it } from 'vitest';
import { DEFAULT_HYPERPARAMETERS as hyper } from './hyperparameters.ts';
import { replaySkill } from './replay-skill.ts';
import { weeklyAttempts } from './replay-fixture.ts';
import { restoreSkill, storeSkill } from './stored-skill.ts';

describe('a kept skill', () => {
  it('comes back from JSON bit for bit', () => {
    const skill = replaySkill('u1', weeklyAttempts(['missed', 'explained', 'fixed']), { hyper });
    expect(restoreSkill(JSON.parse(JSON.stringify(storeSkill(skill))))).toEqual(skill);
    expect(skill.cards.size).toBe(1);
  });

  it('holds nothing of other people', () => {
    const skill = replaySkill('u2', weeklyAttempts(['fixed']), { hyper });
    expect(skill.record.attemptTimes).toEqual([]);
    expect(skill.cards.size).toBe(0);
  });
});
