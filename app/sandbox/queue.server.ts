/** Thrown when more jobs wait than the queue holds; the web answers it with 503 and Retry-After. */
export class QueueFullError extends Error {
  constructor(waiting: number) {
    super(`The sandbox is busy: ${waiting} jobs are waiting already`);
    this.name = 'QueueFullError';
  }
}

export type Queue = {
  /** Runs the task when it is its turn; rejects at once when the queue is full, or when the signal aborts the wait. */
  enter<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
  waiting(): number;
};

/** A first-come queue with `running` places at work and `waiting` places before them. */
export function createQueue(limits: { readonly running: number; readonly waiting: number }): Queue {
  const line: (() => void)[] = [];
  let running = 0;
  const leave = (): void => {
    const next = line.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  return {
    waiting: () => line.length,
    async enter(task, signal) {
      signal?.throwIfAborted();
      if (running < limits.running) running += 1;
      else if (line.length >= limits.waiting) throw new QueueFullError(line.length);
      else await turnInLine(line, signal);
      try {
        signal?.throwIfAborted();
        return await task();
      } finally {
        leave();
      }
    },
  };
}

function turnInLine(line: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      line.splice(line.indexOf(go), 1);
      reject(signal?.reason);
    };
    const go = (): void => {
      signal?.removeEventListener('abort', abort);
      resolve();
    };
    line.push(go);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
