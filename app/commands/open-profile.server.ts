import { DEFAULT_HYPERPARAMETERS } from '#app/domain/skill/hyperparameters.ts';
import { viewProfile, type ProfileView } from '#app/domain/skill/profile-view.ts';
import { emptyRecord } from '#app/domain/skill/skill-record.ts';
import { restoreSkill } from '#app/domain/skill/stored-skill.ts';
import { findSkillProfile } from '#db/skill-profiles.server.ts';
import type { CommandContext } from './command-context.server.ts';

export type OpenedProfile = {
  readonly view: ProfileView;
  /** Whether a graded review is not in the figures yet. */
  readonly isCatchingUp: boolean;
};

/** A learner's own profile as it is kept; nothing is replayed here. */
export async function openProfile(
  context: Pick<CommandContext, 'db' | 'now'>,
  { learnerId }: { learnerId: string },
): Promise<OpenedProfile> {
  const hyper = DEFAULT_HYPERPARAMETERS;
  const profile = await findSkillProfile(context.db, { learnerId });
  const skill =
    profile === undefined || profile.skill === null
      ? { record: emptyRecord(learnerId, hyper), cards: new Map() }
      : restoreSkill(profile.skill);
  return {
    view: viewProfile(skill, { atMs: context.now(), hyper }),
    isCatchingUp: profile !== undefined && profile.builtRevision < profile.revision,
  };
}
