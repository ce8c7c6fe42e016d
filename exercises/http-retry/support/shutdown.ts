export interface Shutdown {
  readonly requested: boolean;
  /** How many listeners wait for the request; exported as the gauge `worker_shutdown_listeners`. */
  readonly listenerCount: number;
  /** Calls `listener` once when the shutdown is requested, and forgets it then. Returns a function that takes it off before. */
  onRequest(listener: () => void): () => void;
}

/** The notifier of one worker process; it is created at start and lives until the process ends. */
export function createShutdown(): Shutdown & { request(): void } {
  const listeners = new Set<() => void>();
  let requested = false;
  return {
    get requested() {
      return requested;
    },
    get listenerCount() {
      return listeners.size;
    },
    onRequest(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    request() {
      requested = true;
      const waiting = [...listeners];
      listeners.clear();
      for (const listener of waiting) listener();
    },
  };
}
