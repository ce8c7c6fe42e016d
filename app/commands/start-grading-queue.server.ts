import type { CommandContext } from './command-context.server.ts';
import { gradeNextAttempt } from './grade-next-attempt.server.ts';
import { refreshStaleSkills } from './refresh-skill.server.ts';

export type GradingQueue = {
  /** Something was submitted: look at once. */
  wake(): void;
  /** Lets gradings under way finish and takes no new ones. */
  close(): Promise<void>;
};

/** Looks for work this often even if nobody wakes it, for retries that have become due. */
const POLL_MS = 5_000;
/** After the database refused, look again this much later. */
const PAUSE_MS = 1_000;

/** Grades submitted attempts and brings the profiles they change up to date, at most `workers` at a time, for as long as the server runs. */
export function startGradingQueue(context: CommandContext, { workers }: { workers: number }): GradingQueue {
  const active = new Set<Promise<void>>();
  let isClosed = false;

  const work = async () => {
    let isBusy = true;
    while (isBusy && !isClosed) {
      const outcome = await gradeNextAttempt(context);
      const refreshed = await refreshStaleSkills(context);
      isBusy = outcome !== 'idle' || refreshed > 0;
    }
  };
  const wake = () => {
    if (isClosed || active.size >= workers) return;
    const running = work()
      .catch((error: unknown) => {
        context.log.error({ err: error }, 'the grading queue stopped; it starts again');
        if (!isClosed) setTimeout(wake, PAUSE_MS).unref();
      })
      .finally(() => active.delete(running));
    active.add(running);
  };
  const poll = setInterval(wake, POLL_MS);
  for (let worker = 0; worker < workers; worker += 1) wake();

  return {
    wake,
    async close() {
      isClosed = true;
      clearInterval(poll);
      await Promise.all(active);
    },
  };
}
