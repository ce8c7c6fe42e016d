import { MAX_TIMERS } from './bounds.ts';

type Callback = (...values: unknown[]) => unknown;
export type Timer = {
  readonly handle: TimerHandle;
  at: number;
  order: number;
  readonly callback: Callback;
  readonly values: readonly unknown[];
  /** Milliseconds between firings, or null for a timer that fires once. */
  readonly everyMs: number | null;
  readonly delayMs: number;
};

/** One virtual clock with its pending timers, earliest first. */
export type TimerQueue = {
  now: number;
  readonly pending: Timer[];
};

const numbers = new WeakMap<TimerHandle, number>();
/** Timers whose number somebody who has the handle has asked for: a number alone may be a guess. */
const asked = new WeakSet<TimerHandle>();
const refreshers = new WeakMap<TimerHandle, () => void>();

/** What `setTimeout` returns: like Node's, so that `unref` and `hasRef` exist. */
export class TimerHandle {
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
  refresh(): this {
    refreshers.get(this)?.();
    return this;
  }
  [Symbol.toPrimitive](): number {
    asked.add(this);
    return numbers.get(this) ?? 0;
  }
}

export class TooManyTimersError extends Error {
  constructor() {
    super(`More than ${MAX_TIMERS} timers fired: this looks like a timer loop that never ends`);
    this.name = 'TooManyTimersError';
  }
}

let lastOrder = 0;
let fired = 0;

/** A clock that starts at `now` with nothing pending. */
export function createTimerQueue(now: number): TimerQueue {
  return { now, pending: [] };
}

/** Starts the count that bounds a timer loop anew; each test has its own. */
export function resetFiredTimers(): void {
  fired = 0;
}

/** Adds a timer; equal times fire in the order of scheduling. */
export function schedule(
  queue: TimerQueue,
  { callback, values, delayMs, everyMs }: Pick<Timer, 'callback' | 'values' | 'delayMs' | 'everyMs'>,
): TimerHandle {
  if (typeof callback !== 'function')
    throw new TypeError('The "callback" argument must be of type function.');
  lastOrder += 1;
  const handle = new TimerHandle();
  numbers.set(handle, lastOrder);
  const timer: Timer = {
    handle,
    at: queue.now + delayMs,
    order: lastOrder,
    callback,
    values,
    everyMs,
    delayMs,
  };
  refreshers.set(handle, () => {
    if (remove(queue, timer)) insert(queue, { ...timer, at: queue.now + delayMs, order: (lastOrder += 1) });
  });
  insert(queue, timer);
  return handle;
}

/** Forgets a timer, given as its handle or as its number; anything else is ignored, as in browsers. */
export function cancel(queue: TimerQueue, handle: unknown): boolean {
  const isSame =
    handle instanceof TimerHandle
      ? (timer: Timer) => timer.handle === handle
      : (timer: Timer) =>
          asked.has(timer.handle) &&
          numbers.get(timer.handle) === Number(typeof handle === 'symbol' ? Number.NaN : handle);
  const index = queue.pending.findIndex(isSame);
  if (index < 0) return false;
  queue.pending.splice(index, 1);
  return true;
}

/** Takes the earliest timer that is due by `until`, moves the clock to it and runs it; false when there is none. */
export function fireNext(queue: TimerQueue, until: number = Infinity): boolean {
  const timer = queue.pending[0];
  if (timer === undefined || timer.at > until) return false;
  queue.pending.shift();
  if (timer.at > queue.now) queue.now = timer.at;
  if (timer.everyMs !== null) {
    lastOrder += 1;
    insert(queue, { ...timer, at: queue.now + Math.max(1, timer.everyMs), order: lastOrder });
  }
  fired += 1;
  if (fired > MAX_TIMERS) {
    queue.pending.length = 0;
    throw new TooManyTimersError();
  }
  Reflect.apply(timer.callback, timer.handle, timer.values);
  return true;
}

function insert(queue: TimerQueue, timer: Timer): void {
  let low = 0;
  let high = queue.pending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = queue.pending[middle];
    if (other !== undefined && (other.at < timer.at || (other.at === timer.at && other.order < timer.order)))
      low = middle + 1;
    else high = middle;
  }
  queue.pending.splice(low, 0, timer);
}

function remove(queue: TimerQueue, timer: Timer): boolean {
  const index = queue.pending.findIndex((other) => other.handle === timer.handle);
  if (index < 0) return false;
  queue.pending.splice(index, 1);
  return true;
}
