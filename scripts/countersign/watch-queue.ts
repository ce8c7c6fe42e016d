/** An editor writes a file in several steps; this long after the last one it is whole. */
const QUIET_MS = 40;

/**
 * The folders that wait for their check, the last saved first. A save ends the check that runs, so that its answer
 * comes at once; the check that was ended comes back afterwards.
 */
export class WatchQueue {
  #controller = new AbortController();
  #quiet: NodeJS.Timeout | undefined;
  #wake = (): void => undefined;
  readonly #saved = new Set<string>();
  #waiting: readonly string[];
  isStopped = false;

  constructor(folders: readonly string[]) {
    this.#waiting = folders;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** The folder to check next and what tells that its check is no longer wanted; null once it is stopped. */
  async next(): Promise<{ folder: string; signal: AbortSignal } | null> {
    while (!this.isStopped) {
      const [folder, ...rest] = this.#waiting;
      if (folder !== undefined) {
        this.#waiting = rest;
        this.#controller = new AbortController();
        return { folder, signal: this.#controller.signal };
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return null;
  }

  /** A check that was ended before its answer waits again, behind what was saved. */
  putBack(folder: string): void {
    if (this.#waiting.includes(folder)) return;
    this.#waiting = [...this.#waiting.slice(0, 1), folder, ...this.#waiting.slice(1)];
  }

  noteSave(folder: string): void {
    if (this.isStopped) return;
    this.#saved.add(folder);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#takeSaved(), QUIET_MS);
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.#quiet);
    this.#controller.abort();
    this.#wake();
  }

  #takeSaved(): void {
    this.#waiting = [...this.#saved, ...this.#waiting.filter((folder) => !this.#saved.has(folder))];
    this.#saved.clear();
    this.#controller.abort();
    this.#wake();
  }
}
