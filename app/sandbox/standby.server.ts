import type { WorkerProcess } from './worker-process.server.ts';

/** Warm workers: each is taken once, and the next one starts at once in its place. */
export type Standby = {
  take(): Promise<WorkerProcess>;
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

/** Keeps `size` workers ready. */
export function createStandby({ start: startOne, size, first }: Options): Standby {
  const ready: WorkerProcess[] = [];
  const alive = new Set<WorkerProcess>();
  let isOpen = true;

  const adopt = (worker: WorkerProcess): WorkerProcess => {
    alive.add(worker);
    void worker.closed.then(() => {
      alive.delete(worker);
      const index = ready.indexOf(worker);
      if (index >= 0) ready.splice(index, 1);
    });
    return worker;
  };
  const start = (): WorkerProcess => adopt(startOne());
  if (first !== undefined) ready.push(adopt(first));
  const refill = (): void => {
    while (isOpen && ready.length < size) ready.push(start());
  };
  refill();

  return {
    async take() {
      for (let attempt = 1; ; attempt += 1) {
        if (!isOpen) throw new Error('The sandbox is closed');
        const worker = ready.shift() ?? start();
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
      const workers = [...alive];
      for (const worker of workers) worker.kill();
      await Promise.all(workers.map((worker) => worker.closed));
    },
  };
}
