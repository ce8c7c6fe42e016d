import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_TIMERS } from './bounds.ts';
import {
  cancel,
  createTimerQueue,
  fireNext,
  resetFiredTimers,
  schedule,
  TooManyTimersError,
  type TimerQueue,
} from './timer-queue.ts';

function at(queue: TimerQueue, delayMs: number, callback: () => unknown) {
  return schedule(queue, { callback, values: [], delayMs, everyMs: null });
}

describe('a timer queue', () => {
  beforeEach(resetFiredTimers);

  it('fires by time, then by order of scheduling', () => {
    const queue = createTimerQueue(0);
    const seen: string[] = [];
    at(queue, 20, () => seen.push('late'));
    at(queue, 10, () => seen.push('first'));
    at(queue, 10, () => seen.push('second'));
    while (fireNext(queue));
    expect(seen).toEqual(['first', 'second', 'late']);
    expect(queue.now).toBe(20);
  });

  it('fires nothing that is due later than asked', () => {
    const queue = createTimerQueue(0);
    at(queue, 11, () => {});
    expect(fireNext(queue, 10)).toBe(false);
    expect(fireNext(queue, 11)).toBe(true);
  });

  it('repeats an interval until it is cancelled from inside', () => {
    const queue = createTimerQueue(0);
    let count = 0;
    const handle = schedule(queue, {
      callback: () => {
        count += 1;
        if (count === 3) cancel(queue, handle);
      },
      values: [],
      delayMs: 5,
      everyMs: 5,
    });
    while (fireNext(queue));
    expect([count, queue.now]).toEqual([3, 15]);
  });

  it('cancels by the number of a handle too', () => {
    const queue = createTimerQueue(0);
    const handle = at(queue, 1, () => {});
    expect(cancel(queue, Number(handle))).toBe(true);
    expect(queue.pending).toHaveLength(0);
  });

  it('waits anew after a refresh', () => {
    const queue = createTimerQueue(0);
    const handle = at(queue, 10, () => {});
    queue.now = 6;
    handle.refresh();
    expect(queue.pending[0]?.at).toBe(16);
  });

  it('stops a loop of timers at the limit and not before', () => {
    const queue = createTimerQueue(0);
    const again = (): void => void at(queue, 1, again);
    again();
    for (let count = 0; count < MAX_TIMERS; count += 1) fireNext(queue);
    expect(() => fireNext(queue)).toThrow(TooManyTimersError);
    expect(queue.pending).toHaveLength(0);
  });
});
