import type { DebriefView } from '#app/domain/debrief/debrief-view.ts';
import type { DisputeItem } from '#app/domain/debrief/dispute-item.ts';
import { tellDisputes, type DisputeView } from '#app/domain/debrief/dispute-view.ts';
import { sandboxLanguage } from '#app/domain/exercise/language.ts';
import { findAttemptOfLearner, updateDebriefed, type Attempt } from '#db/attempts.server.ts';
import { listDisputesOfLearner } from '#db/disputes.server.ts';
import { countHints } from '#db/hints.server.ts';
import { findShareOfLearner, listShareViewsOfLearner, type Share } from '#db/shares.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { loadExerciseVersion } from './load-exercise-version.server.ts';
import { loadGradedAttempt } from './load-graded-attempt.server.ts';

type AttemptFacts = {
  readonly exerciseId: string;
  readonly title: string;
  readonly mode: 'counted' | 'practice';
  readonly startedAt: number;
  readonly submittedAt: number;
  readonly ordinal: number;
};

export type OpenedDebrief =
  | { readonly status: 'not-submitted' }
  | { readonly status: 'grading'; readonly attempt: AttemptFacts }
  | { readonly status: 'delayed-ours'; readonly attempt: AttemptFacts }
  | {
      readonly status: 'graded';
      readonly attempt: AttemptFacts;
      readonly debrief: DebriefView;
      readonly hints: number;
      /** What can be disputed, and what was. */
      readonly items: readonly Pick<DisputeItem, 'anchor' | 'claim' | 'proof'>[];
      readonly disputes: readonly DisputeView[];
      /** Whether code of this language runs here, so that a dispute can bring a test. */
      readonly isRun: boolean;
      /** The link in force, and who looked through any link. */
      readonly share: Pick<Share, 'createdAt'> | null;
      readonly views: readonly SharedLook[];
    };

/** One person who looked through one link. */
type SharedLook = {
  readonly key: string;
  readonly name: string;
  readonly times: number;
  readonly lastAt: number;
};

/** What a learner sees of their submitted attempt: that it is being graded, or the debrief; null when it is not theirs. */
export async function openDebrief(
  context: CommandContext,
  key: { attemptId: string; learnerId: string },
): Promise<OpenedDebrief | null> {
  const attempt = await findAttemptOfLearner(context.db, key);
  if (attempt === undefined) return null;
  if (attempt.submittedAt === null) return { status: 'not-submitted' };
  const graded = await loadGradedAttempt(context, key);
  const exercise = graded?.exercise ?? (await loadExerciseVersion(context, attempt));
  const facts = factsOf(attempt, { title: exercise.manifest.title, submittedAt: attempt.submittedAt });
  if (graded === null) {
    return { status: attempt.graderFailures > 0 ? 'delayed-ours' : 'grading', attempt: facts };
  }
  if (attempt.debriefedAt === null) {
    const now = context.now();
    await context.db.inTransaction((tx) => updateDebriefed(tx, { attemptId: attempt.id, now }));
  }
  const { debrief, items } = graded;
  const share = await findShareOfLearner(context.db, key);
  const views = await listShareViewsOfLearner(context.db, key);
  return {
    status: 'graded',
    attempt: facts,
    debrief,
    hints: await countHints(context.db, key),
    items: items.map(({ anchor, claim, proof }) => ({ anchor, claim, proof })),
    disputes: tellDisputes(await listDisputesOfLearner(context.db, key), items),
    isRun: sandboxLanguage(exercise.manifest.language) !== null,
    share: share === undefined ? null : { createdAt: share.createdAt },
    views: views.map(({ shareId, viewerId, name, times, lastAt }) => ({
      key: `${shareId} ${viewerId}`,
      name,
      times,
      lastAt,
    })),
  };
}

function factsOf(
  { exerciseId, mode, startedAt, ordinal }: Attempt,
  given: { title: string; submittedAt: number },
): AttemptFacts {
  return { exerciseId, mode, startedAt, ordinal, ...given };
}
