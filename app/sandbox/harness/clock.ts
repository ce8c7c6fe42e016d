import { cancel, createTimerQueue, fireNext, schedule, type TimerQueue } from './timer-queue.ts';
import { createRandom } from './random.ts';

/** Reads of the clock without any timer in between after which it starts to tick, so that a busy wait ends. */
const READS_BEFORE_TICK = 100_000;
const BASE = Date.UTC(2026, 0, 5, 9);
const SPREAD_MS = 200 * 86_400_000;

const NativeDate = Date;
const NativeFormat = Intl.DateTimeFormat;

export type FakeTimers = { readonly queue: TimerQueue; readonly names: ReadonlySet<string> };

/** Virtual time of one run: the real queue that the host pumps, and what `vi` laid over it. */
export const time: {
  real: TimerQueue;
  fake: FakeTimers | null;
  /** Set by `vi.setSystemTime` without fake timers: the date stands still. */
  fixedDate: number | null;
  startedAt: number;
  reads: number;
} = { real: createTimerQueue(BASE), fake: null, fixedDate: null, startedAt: BASE, reads: 0 };

/** Sets the clock to a moment that the seed decides; seed 1 is a Monday morning. */
export function seedClock(seed: number): void {
  const start = seed === 1 ? BASE : BASE + Math.floor(createRandom(seed)() * SPREAD_MS);
  time.real = createTimerQueue(start);
  time.startedAt = start;
}

/** Milliseconds since 1970 as `Date.now` shows them. */
export function dateNow(): number {
  if (time.fake?.names.has('Date')) return Math.floor(time.fake.queue.now);
  return Math.floor(time.fixedDate ?? tick());
}

/** Milliseconds since the run began as `performance.now` shows them. */
export function performanceNow(): number {
  if (time.fake?.names.has('performance')) return time.fake.queue.now - time.startedAt;
  return tick() - time.startedAt;
}

/** Fires the next timer of the host-driven clock; false when nothing is pending. */
export function fireNextReal(): boolean {
  time.reads = 0;
  return fireNext(time.real);
}

function tick(): number {
  time.reads += 1;
  if (time.reads > READS_BEFORE_TICK) time.real.now += 1;
  return time.real.now;
}

/** `Date` whose "now" is the virtual clock; everything else is the engine's own. */
export function virtualDate(): DateConstructor {
  const maker = {
    Date: function (this: unknown, ...values: unknown[]): unknown {
      if (new.target === undefined) return new NativeDate(dateNow()).toString();
      return Reflect.construct(NativeDate, values.length === 0 ? [dateNow()] : values, new.target);
    },
  }.Date;
  Object.defineProperty(maker, 'length', { value: 7 });
  Object.defineProperty(maker, 'prototype', { value: NativeDate.prototype, writable: false });
  for (const key of ['parse', 'UTC'] as const) hidden(maker, key, NativeDate[key]);
  hidden(maker, 'now', { now: () => dateNow() }.now);
  hidden(NativeDate.prototype, 'constructor', maker);
  return isDateConstructor(maker) ? maker : NativeDate;
}

/** Makes `Intl.DateTimeFormat` without a date use the virtual clock. */
export function fixIntlNow(): void {
  const prototype = NativeFormat.prototype;
  const format = Object.getOwnPropertyDescriptor(prototype, 'format')?.get;
  const parts = prototype.formatToParts;
  if (format === undefined) return;
  Object.defineProperty(prototype, 'format', {
    get(this: Intl.DateTimeFormat) {
      const bound: (date: unknown) => string = Reflect.apply(format, this, []);
      return (date: unknown) => bound(date === undefined ? dateNow() : date);
    },
    configurable: true,
  });
  hidden(
    prototype,
    'formatToParts',
    {
      formatToParts(this: Intl.DateTimeFormat, date: unknown) {
        return Reflect.apply(parts, this, [date === undefined ? dateNow() : date]);
      },
    }.formatToParts,
  );
}

type Scheduler = (
  callback: (...values: unknown[]) => unknown,
  delayMs?: unknown,
  ...values: unknown[]
) => unknown;

/** The timer functions that code inside sees. */
export function timerGlobals(): Readonly<Record<string, unknown>> {
  const setTimeout: Scheduler = (callback, delayMs, ...values) =>
    schedule(queueFor('setTimeout'), { callback, values, delayMs: delay(delayMs), everyMs: null });
  const setInterval: Scheduler = (callback, delayMs, ...values) =>
    schedule(queueFor('setInterval'), { callback, values, delayMs: delay(delayMs), everyMs: delay(delayMs) });
  const setImmediate = (callback: (...values: unknown[]) => unknown, ...values: unknown[]) =>
    schedule(queueFor('setImmediate'), { callback, values, delayMs: 0, everyMs: null });
  const clear = (handle?: unknown): void => {
    if (handle === undefined || handle === null) return;
    if (time.fake === null || !cancel(time.fake.queue, handle)) cancel(time.real, handle);
  };
  return {
    setTimeout,
    setInterval,
    setImmediate,
    clearTimeout: { clearTimeout: (handle?: unknown) => clear(handle) }.clearTimeout,
    clearInterval: { clearInterval: (handle?: unknown) => clear(handle) }.clearInterval,
    clearImmediate: { clearImmediate: (handle?: unknown) => clear(handle) }.clearImmediate,
  };
}

function queueFor(name: string): TimerQueue {
  return time.fake?.names.has(name) ? time.fake.queue : time.real;
}

function delay(value: unknown): number {
  const ms = Number(value ?? 0);
  if (!(ms >= 1)) return time.fake === null ? 1 : 0;
  return ms > 2_147_483_647 ? 1 : Math.floor(ms);
}

function hidden(owner: object, key: string, value: unknown): void {
  Object.defineProperty(owner, key, { value, writable: true, enumerable: false, configurable: true });
}

function isDateConstructor(value: unknown): value is DateConstructor {
  return typeof value === 'function';
}
