import {
  callNext,
  countWaiting,
  EMPTY_LINE,
  joinLine,
  leaveLine,
  type FairLine,
  type LineLimits,
  type Urgency,
} from './fair-line.ts';

const NAME = 'QueueFullError';

/** Thrown when no more jobs may wait; the web answers with 429 or 503 and Retry-After. */
export class QueueFullError extends Error {
  readonly of: 'yours' | 'everyones';
  readonly retryAfterMs: number;
  constructor({ of, retryAfterMs }: Refusal) {
    super(`The sandbox is busy: too many of ${of} wait already`);
    this.name = NAME;
    this.of = of;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Whether an error says that the queue is full. Pages are built into a bundle with a copy of this class of its own, so
 * `instanceof` would not know the error that the server's sandbox throws.
 */
export function isQueueFull(error: unknown): error is QueueFullError {
  return error instanceof Error && error.name === NAME;
}

/** Whose job it is, and whether somebody sits and waits for it. */
export type Entry = {
  readonly personId: string | null;
  readonly urgency: Urgency;
  readonly signal?: AbortSignal | undefined;
};

/** Whose jobs fill the queue, and when to come back. */
export type Refusal = { readonly of: 'yours' | 'everyones'; readonly retryAfterMs: number };

export type Queue = {
  /** Why a job that came now would be refused; null when there is room. */
  refusal(entry: Entry): Refusal | null;
  /** Runs the task when it is its turn; rejects at once when the queue is full, or when the signal aborts the wait. */
  enter<Result>(task: () => Promise<Result>, entry: Entry): Promise<Result>;
  waiting(): number;
};

type Options = { readonly places: number; readonly limits: LineLimits };

/** What a job takes until the first one has ended, and how much of each further one's time the average takes over. */
const USUAL_MS = 500;
const WEIGHT = 0.2;
const SHORTEST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** A queue with `places` at work, in which people take turns. */
export function createQueue({ places, limits }: Options): Queue {
  const calls = new Map<number, () => void>();
  let line = EMPTY_LINE;
  let entered = 0;
  let usualMs = USUAL_MS;
  const call = (): void => {
    while (line.running.length < places) {
      const next = callNext(line);
      if (next === null) return;
      line = next.line;
      calls.get(next.waiter.id)?.();
    }
  };
  const leave = (id: number): void => {
    calls.delete(id);
    line = leaveLine(line, id);
    call();
  };
  const retryAfterMs = (urgency: Urgency): number => {
    const waitMs = (usualMs * (countWaiting(line, urgency) + 1)) / places;
    return Math.min(LONGEST_RETRY_MS, Math.max(SHORTEST_RETRY_MS, Math.round(waitMs)));
  };
  const tryToJoin = (entry: Entry, id: number): FairLine | Refusal => {
    const joined = joinLine(line, { id, personId: entry.personId, urgency: entry.urgency }, limits);
    if (joined.status === 'joined') return joined.line;
    return { of: joined.of, retryAfterMs: retryAfterMs(entry.urgency) };
  };
  return {
    refusal(entry) {
      const joined = tryToJoin(entry, entered + 1);
      return 'of' in joined ? joined : null;
    },
    waiting: () => countWaiting(line, 'interactive') + countWaiting(line, 'background'),
    async enter(task, entry) {
      const { signal } = entry;
      signal?.throwIfAborted();
      const id = (entered += 1);
      const joined = tryToJoin(entry, id);
      if ('of' in joined) throw new QueueFullError(joined);
      line = joined;
      const turn = waitFor((go) => calls.set(id, go), signal);
      call();
      try {
        await turn;
        const startedAt = performance.now();
        const result = await task();
        usualMs += (performance.now() - startedAt - usualMs) * WEIGHT;
        return result;
      } finally {
        leave(id);
      }
    },
  };
}

function waitFor(onTurn: (go: () => void) => void, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal?.reason);
    onTurn(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    signal?.addEventListener('abort', abort, { once: true });
  });
}
