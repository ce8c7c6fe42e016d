import { EMPTY_ATTENTION, type Attention } from '#app/domain/attempt/attention.ts';
import { attemptStatus, type AttemptStatus } from '#app/domain/attempt/attempt-status.ts';
import type { Draft } from '#app/domain/attempt/draft.ts';
import { learnerView, type LearnerView } from '#app/domain/exercise/learner-view.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import type { TestBlock } from '#app/domain/exercise/test-block.ts';
import { tellHints, type HintView } from '#app/domain/hint/tell-hint.ts';
import { listTests } from '#app/library/list-tests.server.ts';
import { findAttemptOfLearner } from '#db/attempts.server.ts';
import { listHints } from '#db/hints.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { loadExerciseVersion } from './load-exercise-version.server.ts';

export type OpenedAttempt = {
  readonly attempt: {
    readonly id: string;
    readonly exerciseId: string;
    readonly mode: 'counted' | 'practice';
    readonly startedAt: number;
    readonly submittedAt: number | null;
    readonly status: AttemptStatus;
  };
  readonly view: LearnerView;
  readonly draft: Draft;
  readonly revision: number;
  readonly savedAt: number | null;
  /** What was on screen so far. */
  readonly attention: Attention;
  /** The visible tests, to begin a proof from. */
  readonly testBlocks: readonly TestBlock[];
  /** The hints taken in a practice, and nothing of those not asked for. */
  readonly hints: readonly HintView[];
};

/** What a learner sees of their own attempt; null when it is missing or somebody else's. */
export async function openAttempt(
  context: CommandContext,
  key: { attemptId: string; learnerId: string },
): Promise<OpenedAttempt | null> {
  const attempt = await findAttemptOfLearner(context.db, key);
  if (attempt === undefined) return null;
  const exercise = await loadExerciseVersion(context, attempt);
  const variant = renderVariant(parseCode(exercise.code), attempt.planted);
  const hintSource = {
    manifest: exercise.manifest,
    variant,
    fileOrder: attempt.fileOrder,
    taxonomy: context.library.taxonomy,
  };
  const { id, exerciseId, mode, startedAt, submittedAt } = attempt;
  return {
    attempt: { id, exerciseId, mode, startedAt, submittedAt, status: attemptStatus(attempt) },
    view: learnerView(exercise, variant, attempt),
    draft: attempt.draft,
    revision: attempt.draftRevision,
    savedAt: attempt.draftSavedAt,
    testBlocks: Object.entries(exercise.tests).flatMap(([path, text]) => listTests(path, text)),
    attention: attempt.attention ?? EMPTY_ATTENTION,
    hints: tellHints(hintSource, await listHints(context.db, key)),
  };
}
