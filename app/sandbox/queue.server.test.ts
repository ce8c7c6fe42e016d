import { describe, expect, it } from 'vitest';
import { createQueue, QueueFullError } from './queue.server.ts';

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, task: () => promise };
}

describe('the queue', () => {
  it('runs what fits, lets the rest wait in order, and refuses what is too much', async () => {
    const queue = createQueue({ running: 1, waiting: 1 });
    const first = gate();
    const seen: string[] = [];
    const running = queue.enter(async () => {
      await first.task();
      seen.push('first');
    });
    const waiting = queue.enter(async () => seen.push('second'));
    await expect(queue.enter(async () => {})).rejects.toThrow(QueueFullError);
    expect(queue.waiting()).toBe(1);
    first.open();
    await Promise.all([running, waiting]);
    expect(seen).toEqual(['first', 'second']);
    expect(queue.waiting()).toBe(0);
  });

  it('frees the place of a task that fails', async () => {
    const queue = createQueue({ running: 1, waiting: 0 });
    await expect(queue.enter(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
    await expect(queue.enter(async () => 'next')).resolves.toBe('next');
  });

  it('lets somebody who gave up leave the line', async () => {
    const queue = createQueue({ running: 1, waiting: 2 });
    const first = gate();
    const running = queue.enter(first.task);
    const left = new AbortController();
    const waiting = queue.enter(async () => 'never', left.signal);
    left.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(queue.waiting()).toBe(0);
    first.open();
    await running;
  });
});
