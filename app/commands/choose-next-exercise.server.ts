import { areaOfKind } from '#app/domain/exercise/taxonomy.ts';
import { createRandom } from '#app/domain/random.ts';
import { DEFAULT_HYPERPARAMETERS } from '#app/domain/skill/hyperparameters.ts';
import { chooseNext, type Candidate, type NextExercise } from '#app/domain/skill/next-exercise.ts';
import { dueKinds } from '#app/domain/skill/repetition.ts';
import { restoreSkill } from '#app/domain/skill/stored-skill.ts';
import { findSkillProfile } from '#db/skill-profiles.server.ts';
import type { CommandContext } from './command-context.server.ts';

/**
 * The exercise that would teach this learner most, and why; null before the first graded review, when nothing is known
 * yet. It stays the same until another review is graded.
 */
export async function chooseNextExercise(
  context: Pick<CommandContext, 'db' | 'library' | 'now'>,
  { learnerId, seen }: { learnerId: string; seen: ReadonlySet<string> },
): Promise<NextExercise | null> {
  const profile = await findSkillProfile(context.db, { learnerId });
  if (profile === undefined || profile.skill === null) return null;
  const { record, cards } = restoreSkill(profile.skill);
  const due = dueKinds(cards, context.now()).map(({ kind }) => kind);
  const chosen = chooseNext(createRandom(seedOf(learnerId, profile.revision)), candidates(context, seen), {
    state: record.state,
    hyper: DEFAULT_HYPERPARAMETERS,
    dueKinds: new Set(due),
  });
  return chosen ?? null;
}

function candidates({ library }: Pick<CommandContext, 'library'>, seen: ReadonlySet<string>): Candidate[] {
  return library.list().flatMap(({ id }) => {
    const found = library.find(id);
    if (found === undefined || found.exercise.manifest.kind !== 'review') return [];
    const { defects, stepsOffered } = found.exercise.manifest;
    const placed = Object.entries(defects).flatMap(([defectId, { kinds, difficulty }]) => {
      const [kind] = kinds;
      const area = kind === undefined ? undefined : areaOfKind(library.taxonomy, kind);
      return kind === undefined || area === undefined
        ? []
        : [{ id: defectId, kind, area, difficulty, stepsOffered }];
    });
    return [{ exerciseId: id, defects: placed, isSeen: seen.has(id) }];
  });
}

/** FNV-1a over the learner and the number of their graded reviews. */
function seedOf(learnerId: string, revision: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${learnerId} ${revision}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}
