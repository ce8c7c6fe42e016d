import type { DebriefView } from '#app/domain/debrief/debrief-view.ts';
import { sharedView } from '#app/domain/debrief/shared-view.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import { findUngradedAttempt } from '#db/attempts.server.ts';
import { countHints } from '#db/hints.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { findLastViewOfAnswers, findSharedDebrief, upsertShareView } from '#db/shares.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { loadGradedAttempt } from './load-graded-attempt.server.ts';

export type OpenedShare =
  | {
      readonly status: 'shown';
      readonly learnerName: string;
      readonly attempt: { readonly title: string; readonly mode: 'counted' | 'practice' };
      readonly hints: number;
      readonly debrief: DebriefView;
    }
  /** The viewer has never looked at this exercise's answers and is asked first. */
  | { readonly status: 'asks-first'; readonly learnerName: string; readonly title: string }
  | { readonly status: 'own'; readonly attemptId: string }
  /** The viewer is in the middle of this very exercise: the debrief would tell its answers. */
  | { readonly status: 'in-review'; readonly attemptId: string; readonly title: string };

/** Looking again within this time is the same look. */
const SAME_LOOK_MS = 30 * 60_000;

/**
 * What a signed-in person sees through a link, and the note that they looked; null for an unknown or revoked link. The
 * learner's private figures stay out, and everything does while the viewer's own review of the exercise is open. Who
 * looks for the first time says so (`hasAgreed`): from then on a review of the exercise is practice for them.
 */
export async function openSharedDebrief(
  context: CommandContext,
  { token, viewerId, hasAgreed }: { token: string; viewerId: string; hasAgreed: boolean },
): Promise<OpenedShare | null> {
  const share = await findSharedDebrief(context.db, { tokenHash: hashToken(token) });
  if (share === undefined) return null;
  const { attemptId, learnerId, exerciseId, shareId, name } = share;
  if (learnerId === viewerId) return { status: 'own', attemptId };
  const graded = await loadGradedAttempt(context, { attemptId, learnerId });
  if (graded === null) return null;
  const { title } = graded.debrief;
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<OpenedShare> => {
    const open = await findUngradedAttempt(tx, { learnerId: viewerId, exerciseId });
    if (open !== undefined) return { status: 'in-review', attemptId: open.id, title };
    const last = await findLastViewOfAnswers(tx, { viewerId, exerciseId });
    if (last === undefined && !hasAgreed) return { status: 'asks-first', learnerName: name, title };
    if (last?.shareId !== shareId || now - last.lastAt > SAME_LOOK_MS) {
      await upsertShareView(tx, { shareId, viewerId, now });
      await insertAuditEntry(tx, {
        id: context.newId(),
        at: now,
        actorId: viewerId,
        action: 'debrief.share-opened',
        subject: attemptId,
        detail: { shareId },
      });
    }
    return {
      status: 'shown',
      learnerName: name,
      attempt: { title, mode: graded.attempt.mode },
      hints: await countHints(tx, { attemptId }),
      debrief: sharedView(graded.debrief),
    };
  });
}
