import { fireNextReal, time } from './clock.ts';
import { schedule } from './timer-queue.ts';

/** Callbacks that wait for the host to come back, which it does when no microtask is left. */
const waiting: (() => void)[] = [];

/** Settles at the next turn of the host: everything that promises could do by then has been done. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/** Settles after `ms` on the host-driven clock, whatever fake timers say. */
export function sleepReal(ms: number): Promise<void> {
  return new Promise((resolve) => {
    schedule(time.real, { callback: () => resolve(), values: [], delayMs: ms, everyMs: null });
  });
}

/** Lets one waiting callback go on, or fires the next timer; false when nothing can ever happen again. */
export function advance(): boolean {
  const resolve = waiting.shift();
  if (resolve === undefined) return fireNextReal();
  resolve();
  return true;
}
