import { describe, expect, it } from 'vitest';
import { createQueue, isQueueFull, type Entry } from './queue.server.ts';

const limits = (waiting: number) => ({
  interactive: { waiting, perPerson: 2 },
  background: { waiting, perPerson: 50 },
});
const of = (personId: string | null, signal?: AbortSignal): Entry => ({
  personId,
  urgency: 'interactive',
  signal,
});

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, task: () => promise };
}

describe('the queue', () => {
  it('runs what fits, lets the rest wait, and refuses what is too much with a time to come back', async () => {
    const queue = createQueue({ places: 1, limits: limits(1) });
    const first = gate();
    const seen: string[] = [];
    const running = queue.enter(async () => {
      await first.task();
      seen.push('first');
    }, of('ada'));
    const waiting = queue.enter(async () => seen.push('second'), of('bo'));
    const refused = await queue.enter(async () => {}, of('cy')).catch((error: unknown) => error);
    expect(isQueueFull(refused)).toBe(true);
    expect(refused).toMatchObject({ of: 'everyones', retryAfterMs: 1_000 });
    expect(queue.refusal(of('cy'))).toEqual({ of: 'everyones', retryAfterMs: 1_000 });
    expect(queue.waiting()).toBe(1);
    first.open();
    await Promise.all([running, waiting]);
    expect(seen).toEqual(['first', 'second']);
    expect(queue.refusal(of('cy'))).toBeNull();
    expect(queue.waiting()).toBe(0);
  });

  it('lets one person have one running and one waiting, and tells a third that it is theirs', async () => {
    const queue = createQueue({ places: 3, limits: limits(9) });
    const first = gate();
    const seen: string[] = [];
    const running = queue.enter(first.task, of('ada'));
    const waiting = queue.enter(async () => seen.push('ada again'), of('ada'));
    await expect(queue.enter(async () => {}, of('ada'))).rejects.toMatchObject({ of: 'yours' });
    await queue.enter(async () => seen.push('bo'), of('bo'));
    first.open();
    await Promise.all([running, waiting]);
    expect(seen).toEqual(['bo', 'ada again']);
  });

  it('frees the place of a task that fails', async () => {
    const queue = createQueue({ places: 1, limits: limits(1) });
    await expect(queue.enter(() => Promise.reject(new Error('down')), of('ada'))).rejects.toThrow('down');
    await expect(queue.enter(async () => 'next', of('ada'))).resolves.toBe('next');
  });

  it('lets somebody who gave up leave the line, and the next one in', async () => {
    const queue = createQueue({ places: 1, limits: limits(2) });
    const first = gate();
    const running = queue.enter(first.task, of('ada'));
    const left = new AbortController();
    const gone = queue.enter(async () => 'never', of('bo', left.signal));
    const after = queue.enter(async () => 'after', of('cy'));
    left.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    expect(queue.waiting()).toBe(1);
    first.open();
    await running;
    expect(await after).toBe('after');
  });

  it('says that it is full in a way that a bundled copy of this module understands', () => {
    const fromElsewhere = Object.assign(new Error('busy'), {
      name: 'QueueFullError',
      of: 'yours',
      retryAfterMs: 1,
    });
    expect(isQueueFull(fromElsewhere)).toBe(true);
    expect(isQueueFull(new Error('busy'))).toBe(false);
    expect(isQueueFull('busy')).toBe(false);
  });

  it('never starts what was given up before it came', async () => {
    const queue = createQueue({ places: 1, limits: limits(2) });
    const task = () => Promise.reject(new Error('must not run'));
    await expect(queue.enter(task, of('ada', AbortSignal.abort(new Error('gone'))))).rejects.toThrow('gone');
    expect(await queue.enter(async () => 'next', of('ada'))).toBe('next');
  });
});
