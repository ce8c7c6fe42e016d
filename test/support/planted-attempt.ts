import { startAttempt } from '#app/commands/start-attempt.server.ts';
import { findAttemptOfLearner } from '#db/attempts.server.ts';
import type { TestContext } from './command-context.ts';

export type AttemptKey = { attemptId: string; learnerId: string };

/** An attempt at the guide's exercise with these defects planted, whatever seed that needs. */
export async function startPlanted(
  context: TestContext,
  {
    mode = 'counted',
    planted = ['lost-update'],
  }: { mode?: 'counted' | 'practice'; planted?: readonly string[] } = {},
): Promise<AttemptKey> {
  for (let seed = 1; seed < 50; seed += 1) {
    context.seeds = [seed];
    const learnerId = await context.addLearner(`ada${seed}`);
    const started = await startAttempt(context, { learnerId, exerciseId: 'points', mode });
    if (!('attemptId' in started)) break;
    const { attemptId } = started;
    const attempt = await findAttemptOfLearner(context.db, { attemptId, learnerId });
    if (attempt?.planted.join() === planted.join()) return { attemptId, learnerId };
  }
  throw new Error('that variant was not drawn');
}
