import { dateNow, time, type FakeTimers } from './clock.ts';
import { MAX_TIMERS } from './bounds.ts';
import { createTimerQueue, fireNext } from './timer-queue.ts';
import { nextTurn } from './turns.ts';

const FAKED_BY_DEFAULT = ['setTimeout', 'setInterval', 'setImmediate', 'Date', 'performance'];

type Options = { readonly now?: unknown; readonly toFake?: readonly string[] };

/** The part of `vi` that replaces the clock by one that tests move by hand. */
export function fakeTimerApi(): Readonly<Record<string, (...values: readonly unknown[]) => unknown>> {
  return {
    useFakeTimers: (given) => {
      const options: Options = typeof given === 'object' && given !== null ? given : {};
      const start = options.now === undefined ? (time.fixedDate ?? dateNow()) : toTime(options.now);
      time.fake = { queue: createTimerQueue(start), names: new Set(options.toFake ?? FAKED_BY_DEFAULT) };
      time.fixedDate = null;
    },
    useRealTimers: () => {
      time.fake = null;
      time.fixedDate = null;
    },
    isFakeTimers: () => time.fake !== null,
    setSystemTime: (date) => {
      if (time.fake === null) time.fixedDate = toTime(date);
      else moveDate(time.fake, toTime(date));
    },
    getMockedSystemTime: () => (time.fake !== null || time.fixedDate !== null ? new Date(dateNow()) : null),
    getRealSystemTime: () => Math.floor(time.real.now),
    advanceTimersByTime: (ms) => advanceBy(Number(ms)),
    advanceTimersByTimeAsync: async (ms) => advanceByAsync(Number(ms)),
    advanceTimersToNextTimer: () => void fireNext(fake().queue),
    advanceTimersToNextTimerAsync: async () => {
      await nextTurn();
      fireNext(fake().queue);
      await nextTurn();
    },
    runAllTimers: () => {
      for (let count = 0; fireNext(fake().queue); count += 1) refuseEndless(count);
    },
    runAllTimersAsync: async () => {
      await nextTurn();
      for (let count = 0; fireNext(fake().queue); count += 1) {
        refuseEndless(count);
        await nextTurn();
      }
    },
    runOnlyPendingTimers: () => {
      const until = fake().queue.pending.at(-1)?.at;
      if (until !== undefined) advanceTo(until);
    },
    runOnlyPendingTimersAsync: async () => {
      await nextTurn();
      const until = fake().queue.pending.at(-1)?.at;
      if (until !== undefined) await advanceToAsync(until);
    },
    runAllTicks: () => undefined,
    getTimerCount: () => fake().queue.pending.length,
    clearAllTimers: () => {
      fake().queue.pending.length = 0;
    },
  };
}

/** Moves the fake clock, if there is one: `vi.waitFor` lets faked time pass between its checks. */
export function advanceIfFaked(ms: number): void {
  if (time.fake !== null) advanceBy(ms);
}

function fake(): FakeTimers {
  if (time.fake === null) throw new Error('Timers are not mocked: call vi.useFakeTimers() first');
  return time.fake;
}

function advanceBy(ms: number): void {
  advanceTo(fake().queue.now + ms);
}

function advanceTo(until: number): void {
  const { queue } = fake();
  while (fireNext(queue, until));
  if (until > queue.now) queue.now = until;
}

function advanceByAsync(ms: number): Promise<void> {
  return advanceToAsync(fake().queue.now + ms);
}

async function advanceToAsync(until: number): Promise<void> {
  const { queue } = fake();
  await nextTurn();
  while (fireNext(queue, until)) await nextTurn();
  if (until > queue.now) queue.now = until;
  await nextTurn();
}

/** Moves the date without moving the timers: each keeps the wait that it still has. */
function moveDate({ queue }: FakeTimers, date: number): void {
  const shift = date - queue.now;
  queue.now = date;
  for (const timer of queue.pending) timer.at += shift;
}

function refuseEndless(count: number): void {
  if (count >= MAX_TIMERS)
    throw new Error(`Aborting after running ${MAX_TIMERS} timers, assuming an infinite loop!`);
}

function toTime(value: unknown): number {
  if (typeof value === 'number') return value;
  return value instanceof Date ? value.getTime() : new Date(String(value)).getTime();
}
