import { describe, expect, it } from 'vitest';
import { WatchQueue } from './watch-queue.ts';

async function take(queue: WatchQueue): Promise<{ folder: string; signal: AbortSignal }> {
  const next = await queue.next();
  if (next === null) throw new Error('the queue is stopped');
  return next;
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

describe('the queue of watched folders', () => {
  it('gives every folder once, in order', async () => {
    const queue = new WatchQueue(['a', 'b']);
    expect((await take(queue)).folder).toBe('a');
    expect((await take(queue)).folder).toBe('b');
    expect(queue.isEmpty).toBe(true);
  });

  it('ends the check that runs when a folder is saved, and gives that one next', async () => {
    const queue = new WatchQueue(['a', 'b', 'c']);
    const { signal } = await take(queue);
    queue.noteSave('c');
    await whenAborted(signal);
    expect((await take(queue)).folder).toBe('c');
  });

  it('does not lose a check that the save of another folder ended', async () => {
    const queue = new WatchQueue(['a', 'b', 'c']);
    const { folder, signal } = await take(queue);
    queue.noteSave('c');
    await whenAborted(signal);
    queue.putBack(folder);
    expect((await take(queue)).folder).toBe('c');
    expect((await take(queue)).folder).toBe('a');
    expect((await take(queue)).folder).toBe('b');
  });

  it('takes several saves in a row as one', async () => {
    const queue = new WatchQueue([]);
    const next = take(queue);
    queue.noteSave('a');
    queue.noteSave('a');
    expect((await next).folder).toBe('a');
    expect(queue.isEmpty).toBe(true);
  });

  it('ends the wait and the check that runs once it is stopped', async () => {
    const queue = new WatchQueue(['a']);
    const { signal } = await take(queue);
    const next = queue.next();
    queue.stop();
    expect(await next).toBeNull();
    expect(signal.aborted).toBe(true);
  });
});
