import type { Shutdown } from '../support/shutdown.ts';

export const MAX_TRIES = 4;
export const MAX_WAIT_MS = 10_000;

// @neutral
const FIRST_BACKOFF_MS = 200;
const MAX_BACKOFF_MS = 5_000;
// @end

const FULL_BUDGET_RETRIES = 10;
const ANSWERS_PER_RETRY = 10;

export interface RetryBudget {
  /** Notes a final answer: ten of them pay for one more retry. */
  earn(): void;
  /** Takes one retry out and returns true, or returns false when there is not enough left for one. */
  spend(): boolean;
}

/** Returns a full budget. It is counted in answers, so that it stays a whole number. */
export function createRetryBudget(): RetryBudget {
  const full = FULL_BUDGET_RETRIES * ANSWERS_PER_RETRY;
  let answers = full;
  return {
    earn() {
      answers = Math.min(full, answers + 1);
    },
    spend() {
      if (answers < ANSWERS_PER_RETRY) return false;
      answers -= ANSWERS_PER_RETRY;
      return true;
    },
  };
}

/** Returns whether another try may bring another result. */
export function isTransient(status: number): boolean {
  // @decoy every-5xx
  return status === 429 || status >= 500;
  // @end
}

/** Returns how long to wait after try number `attempt`; never less than the partner asked for. */
export function retryDelayMs(attempt: number, retryAfterSeconds: number): number {
  const ceilingMs = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
  // @decoy full-jitter
  return Math.max(Math.random() * ceilingMs, retryAfterSeconds * 1_000);
  // @end
}

/** Waits for `ms`, or until the worker is asked to stop, whichever comes first. */
export function pause(ms: number, shutdown: Shutdown): Promise<void> {
  return new Promise((resolve) => {
    // @plant listener-leak
    const timer = setTimeout(resolve, ms);
    shutdown.onRequest(() => {
      clearTimeout(timer);
      resolve();
    });
    // @clean
    const timer = setTimeout(() => {
      stopListening();
      resolve();
    }, ms);
    const stopListening = shutdown.onRequest(() => {
      clearTimeout(timer);
      resolve();
    });
    // @end
  });
}
