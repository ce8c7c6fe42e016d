import { addAttention, EMPTY_ATTENTION, type Attention } from '#app/domain/attempt/attention.ts';
import { findAttemptOfLearner, updateAttention } from '#db/attempts.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { loadExerciseVersion } from './load-exercise-version.server.ts';

export type NotedAttention = { readonly status: 'noted' | 'closed' | 'missing' };

/**
 * Adds what was on the learner's screen since the last report to the trace kept with the attempt: files of the exercise
 * only, and no more active time than has gone by.
 */
export async function noteAttention(
  context: CommandContext,
  given: { attemptId: string; learnerId: string; seen: Attention },
): Promise<NotedAttention> {
  const attempt = await findAttemptOfLearner(context.db, given);
  if (attempt === undefined) return { status: 'missing' };
  const { code, support, tests } = await loadExerciseVersion(context, attempt);
  const paths = Object.keys({ ...code, ...support, ...tests });
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<NotedAttention> => {
    const open = await findAttemptOfLearner(tx, given);
    if (open === undefined || open.submittedAt !== null) return { status: 'closed' };
    const total = addAttention(open.attention ?? EMPTY_ATTENTION, given.seen, paths);
    const attention = { ...total, activeMs: Math.min(total.activeMs, Math.max(0, now - open.startedAt)) };
    await updateAttention(tx, { ...given, attention });
    return { status: 'noted' };
  });
}
