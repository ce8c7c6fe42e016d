import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStandby } from './standby.server.ts';
import type { WorkerProcess } from './worker-process.server.ts';

/** Workers whose lives are in the test's hands. */
function workers() {
  const made: { readonly end: () => void; isKilled: boolean }[] = [];
  let isBroken = false;
  const start = (): WorkerProcess => {
    const life = Promise.withResolvers<void>();
    const one = { end: () => life.resolve(), isKilled: false };
    made.push(one);
    const ready = isBroken ? Promise.reject(new Error('no memory')) : Promise.resolve();
    ready.catch(() => life.resolve());
    const kill = (): void => {
      one.isKilled = true;
      life.resolve();
    };
    return { ready, run: () => Promise.reject(new Error('no job here')), kill, pid: 1, closed: life.promise };
  };
  return { made, start, break: () => (isBroken = true), mend: () => (isBroken = false) };
}

/** Lets promises settle and timers of so much time fire. */
const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the standby', () => {
  it('keeps as many ready as it should, and starts another for each that is taken', async () => {
    const { made, start } = workers();
    const standby = createStandby({ start, size: 2 });
    await pass();
    expect(standby.state()).toEqual({ ready: 2, failure: null });
    await standby.take();
    await pass();
    expect(made.length).toBe(3);
    expect(standby.state().ready).toBe(2);
  });

  it('replaces one that ends while it waits', async () => {
    const { made, start } = workers();
    const standby = createStandby({ start, size: 1 });
    await pass();
    made[0]?.end();
    await pass(1);
    expect(made.length).toBe(2);
    expect(standby.state()).toEqual({ ready: 1, failure: null });
  });

  it('says why none starts, tries again ever more rarely, and is well once one starts', async () => {
    const { made, start, ...machine } = workers();
    machine.break();
    const standby = createStandby({ start, size: 1 });
    await pass();
    expect(standby.state()).toEqual({ ready: 0, failure: 'no memory' });
    await pass(60_000);
    expect(made.length).toBeGreaterThan(5);
    expect(made.length).toBeLessThan(20);
    machine.mend();
    await pass(10_001);
    expect(standby.state()).toEqual({ ready: 1, failure: null });
  });

  it('tries a job’s worker a few times, then tells the job', async () => {
    const { made, start, ...machine } = workers();
    machine.break();
    const standby = createStandby({ start, size: 1 });
    await expect(standby.take()).rejects.toThrow('no memory');
    expect(made.length).toBeLessThan(20);
  });

  it('ends all of its workers and starts no more when it is closed', async () => {
    const { made, start } = workers();
    const standby = createStandby({ start, size: 2 });
    await standby.take();
    await pass();
    await standby.close();
    await pass(60_000);
    expect(made.every(({ isKilled }) => isKilled)).toBe(true);
    expect(made.length).toBe(3);
    await expect(standby.take()).rejects.toThrow('closed');
  });
});
