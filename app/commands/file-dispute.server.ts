import type { DisputeItem } from '#app/domain/debrief/dispute-item.ts';
import { tellRun, type RunStory } from '#app/domain/debrief/run-story.ts';
import type { RunSummary } from '#app/domain/grading/run-summary.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import { insertDispute, listDisputesOfLearner } from '#db/disputes.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { loadGradedAttempt } from './load-graded-attempt.server.ts';
import { runOnClean } from './run-on-clean.server.ts';

export type FiledDispute =
  | { readonly status: 'filed' }
  /** The test does not refute the correct code: nothing is filed, and the learner decides with that in mind. */
  | { readonly status: 'test-shows-nothing'; readonly run: RunStory }
  | { readonly status: 'already-open' }
  | { readonly status: 'busy' | 'failed-ours' }
  | { readonly status: 'missing' };

/**
 * Files a dispute of one item of a debrief, for a mentor to decide. A test that comes with it runs on the correct code
 * first: if it fails there, that is the evidence; if not, the dispute is filed only when the learner insists on it.
 */
export async function fileDispute(
  context: CommandContext,
  given: {
    attemptId: string;
    learnerId: string;
    /** Anchor of the item's story. */
    item: string;
    comment: string;
    /** Empty without one. */
    test: string;
    unlessTestFails: 'ask' | 'file';
  },
): Promise<FiledDispute> {
  const graded = await loadGradedAttempt(context, given);
  const item = graded?.items.find(({ anchor }) => anchor === given.item);
  if (graded === null || item === undefined) return { status: 'missing' };
  if (await isOpen(context, given, item)) return { status: 'already-open' };
  if (given.test.trim() === '') return keepDispute(context, { ...given, item, test: null, run: null });
  const { exercise, attempt } = graded;
  const ran = await runOnClean(context, { ...given, exercise, seed: attempt.seed, text: given.test });
  if (ran.status === 'busy' || ran.status === 'failed-ours') return ran;
  if (ran.status === 'not-run') return keepDispute(context, { ...given, item, run: null });
  if (!ran.refutes && given.unlessTestFails === 'ask') {
    return { status: 'test-shows-nothing', run: tellRun(ran.run) };
  }
  return keepDispute(context, { ...given, item, run: ran.run });
}

async function isOpen(
  { db }: CommandContext,
  key: { attemptId: string; learnerId: string },
  item: DisputeItem,
): Promise<boolean> {
  const disputes = await listDisputesOfLearner(db, key);
  return disputes.some(
    ({ itemType, itemId, resolution }) => itemType === item.type && itemId === item.id && resolution === null,
  );
}

async function keepDispute(
  context: CommandContext,
  dispute: {
    attemptId: string;
    learnerId: string;
    item: DisputeItem;
    comment: string;
    test: string | null;
    run: RunSummary | null;
  },
): Promise<FiledDispute> {
  const { attemptId, learnerId, item, comment, test, run } = dispute;
  const id = context.newId();
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<FiledDispute> => {
    const row = { id, attemptId, itemType: item.type, itemId: item.id, comment, test, run, filedAt: now };
    if (!(await insertDispute(tx, row))) return { status: 'already-open' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: learnerId,
      action: 'dispute.filed',
      subject: id,
      detail: { attemptId, itemType: item.type, run: run?.status ?? null },
    });
    return { status: 'filed' };
  });
}
