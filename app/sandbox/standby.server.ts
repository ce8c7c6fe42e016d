import type { WorkerProcess } from './worker-process.server.ts';

/** Warm workers: each is taken once, and the next one starts at once in its place. */
export type Standby = {
  take(): Promise<WorkerProcess>;
  /** Workers that could take a job at once, and why the last one did not start; null once one has started again. */
  state(): { readonly ready: number; readonly failure: string | null };
  close(): Promise<void>;
};

type Options = {
  /** A worker that is ready already. */
  readonly first?: WorkerProcess;
  readonly start: () => WorkerProcess;
  readonly size: number;
};

/** A worker that does not start is tried again this often before the job is told. */
const STARTS = 6;
/** How long the next worker is waited with after one that did not start; doubles up to the longest. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** Keeps `size` workers ready, also when they end while they wait or cannot be started for a time. */
export function createStandby({ start: startOne, size, first }: Options): Standby {
  const ready = new Set<WorkerProcess>();
  const waiting: WorkerProcess[] = [];
  const alive = new Set<WorkerProcess>();
  let failure: string | null = null;
  let failures = 0;
  let isOpen = true;
  let pause: NodeJS.Timeout | undefined;

  const adopt = (worker: WorkerProcess): WorkerProcess => {
    alive.add(worker);
    worker.ready.then(
      () => {
        failures = 0;
        failure = null;
        ready.add(worker);
      },
      (error: unknown) => {
        failures += 1;
        failure = error instanceof Error ? error.message : String(error);
      },
    );
    void worker.closed.then(() => {
      alive.delete(worker);
      ready.delete(worker);
      const index = waiting.indexOf(worker);
      if (index < 0) return;
      waiting.splice(index, 1);
      refillLater();
    });
    return worker;
  };
  const start = (): WorkerProcess => adopt(startOne());
  const refill = (): void => {
    while (isOpen && waiting.length < size) waiting.push(start());
  };
  const refillLater = (): void => {
    clearTimeout(pause);
    const ms = failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
    pause = setTimeout(refill, ms).unref();
  };
  if (first !== undefined) waiting.push(adopt(first));
  refill();

  return {
    state: () => ({ ready: waiting.filter((worker) => ready.has(worker)).length, failure }),
    async take() {
      for (let attempt = 1; ; attempt += 1) {
        if (!isOpen) throw new Error('The sandbox is closed');
        const worker = waiting.shift() ?? start();
        // Starting a process blocks for milliseconds: first the job goes out.
        setImmediate(refill);
        try {
          await worker.ready;
          return worker;
        } catch (error) {
          if (!isOpen || attempt >= STARTS) throw error;
        }
      }
    },
    async close() {
      isOpen = false;
      clearTimeout(pause);
      const workers = [...alive];
      for (const worker of workers) worker.kill();
      await Promise.all(workers.map((worker) => worker.closed));
    },
  };
}
