import { DEFAULT_HYPERPARAMETERS } from '#app/domain/skill/hyperparameters.ts';
import { replaySkill } from '#app/domain/skill/replay-skill.ts';
import { SKILL_MODEL_VERSION, storeSkill } from '#app/domain/skill/stored-skill.ts';
import {
  findSkillProfile,
  listSkillEvents,
  listStaleLearners,
  updateSkillProfile,
} from '#db/skill-profiles.server.ts';
import type { CommandContext } from './command-context.server.ts';

type SkillContext = Pick<CommandContext, 'db' | 'now'>;

/** Learners replayed before the next grading has its turn. */
const BATCH = 20;

/** Replays some of the profiles that lack events or were made by another version of the model; says how many. */
export async function refreshStaleSkills(context: SkillContext): Promise<number> {
  const learners = await listStaleLearners(context.db, { modelVersion: SKILL_MODEL_VERSION, limit: BATCH });
  for (const learnerId of learners) await refreshSkill(context, { learnerId });
  return learners.length;
}

/** Replays a learner's events into the kept profile, so that pages never have to. */
async function refreshSkill(context: SkillContext, { learnerId }: { learnerId: string }): Promise<void> {
  const profile = await findSkillProfile(context.db, { learnerId });
  if (profile === undefined) return;
  const events = await listSkillEvents(context.db, { learnerId });
  const skill = storeSkill(replaySkill(learnerId, events, { hyper: DEFAULT_HYPERPARAMETERS }));
  await context.db.inTransaction((tx) =>
    updateSkillProfile(tx, {
      learnerId,
      skill,
      modelVersion: SKILL_MODEL_VERSION,
      builtAt: context.now(),
      builtRevision: profile.revision,
    }),
  );
}
