import type { Hyperparameters } from './hyperparameters.ts';
import { orderEvents } from './order-events.ts';
import { repeatKinds, type RepetitionCard } from './repetition.ts';
import { replayLearner } from './replay-learner.ts';
import type { SkillEvent } from './skill-event.ts';
import { emptyRecord } from './skill-record.ts';
import type { Skill } from './stored-skill.ts';

/** Everything that one learner's events amount to; events of others are ignored. */
export function replaySkill(
  learnerId: string,
  events: readonly SkillEvent[],
  { hyper, baselineMs }: { hyper: Hyperparameters; baselineMs?: number },
): Skill {
  const attempts = orderEvents(events).get(learnerId) ?? [];
  const none: ReadonlyMap<string, RepetitionCard> = new Map();
  return {
    record: replayLearner(emptyRecord(learnerId, hyper), attempts, {
      hyper,
      ...(baselineMs === undefined ? {} : { baselineMs }),
    }),
    cards: attempts.reduce(repeatKinds, none),
  };
}
