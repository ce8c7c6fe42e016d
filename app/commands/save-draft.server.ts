import type { Draft } from '#app/domain/attempt/draft.ts';
import { findAttemptOfLearner, updateDraft } from '#db/attempts.server.ts';
import type { CommandContext } from './command-context.server.ts';

export type SavedDraft =
  | { readonly status: 'saved'; readonly revision: number; readonly savedAt: number }
  | {
      readonly status: 'conflict';
      readonly revision: number;
      readonly draft: Draft;
      readonly savedAt: number | null;
    }
  | { readonly status: 'closed' }
  | { readonly status: 'missing' };

/** Saves a draft that is based on `revision`; if another tab saved meanwhile, gives back what is stored. */
export async function saveDraft(
  context: CommandContext,
  change: { attemptId: string; learnerId: string; revision: number; draft: Draft },
): Promise<SavedDraft> {
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<SavedDraft> => {
    if (await updateDraft(tx, { ...change, now })) {
      return { status: 'saved', revision: change.revision + 1, savedAt: now };
    }
    const attempt = await findAttemptOfLearner(tx, change);
    if (attempt === undefined) return { status: 'missing' };
    if (attempt.submittedAt !== null) return { status: 'closed' };
    return {
      status: 'conflict',
      revision: attempt.draftRevision,
      draft: attempt.draft,
      savedAt: attempt.draftSavedAt,
    };
  });
}
