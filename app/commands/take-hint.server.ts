import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { nextHint } from '#app/domain/hint/next-hint.ts';
import { tellHints, type HintView } from '#app/domain/hint/tell-hint.ts';
import { findAttemptOfLearner } from '#db/attempts.server.ts';
import { insertHint, listHints } from '#db/hints.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { loadExerciseVersion } from './load-exercise-version.server.ts';

export type TakenHints =
  | { readonly status: 'hint' | 'none-left'; readonly hints: readonly HintView[] }
  /** A counted attempt takes no hints. */
  | { readonly status: 'not-offered' }
  | { readonly status: 'closed' }
  | { readonly status: 'missing' };

/**
 * Takes the hint that follows the `after` hints which the learner sees, in a practice only, and gives all taken so far.
 * With more on record than that (a click sent twice, another tab) it takes none and gives what is there.
 */
export async function takeHint(
  context: CommandContext,
  given: { attemptId: string; learnerId: string; after: number; about: 'same' | 'another' },
): Promise<TakenHints> {
  const attempt = await findAttemptOfLearner(context.db, given);
  if (attempt === undefined) return { status: 'missing' };
  if (attempt.mode !== 'practice') return { status: 'not-offered' };
  const { manifest, code } = await loadExerciseVersion(context, attempt);
  const variant = renderVariant(parseCode(code), attempt.planted);
  const source = { manifest, variant, fileOrder: attempt.fileOrder, taxonomy: context.library.taxonomy };
  return context.db.inTransaction(async (tx): Promise<TakenHints> => {
    const open = await findAttemptOfLearner(tx, given);
    if (open === undefined || open.submittedAt !== null) return { status: 'closed' };
    const taken = await listHints(tx, given);
    if (taken.length > given.after) return { status: 'hint', hints: tellHints(source, taken) };
    const hint = nextHint(source, { taken, about: given.about });
    if (hint === null) return { status: 'none-left', hints: tellHints(source, taken) };
    await insertHint(tx, {
      ...hint,
      id: context.newId(),
      attemptId: attempt.id,
      number: taken.length + 1,
      takenAt: context.now(),
    });
    return { status: 'hint', hints: tellHints(source, [...taken, hint]) };
  });
}
