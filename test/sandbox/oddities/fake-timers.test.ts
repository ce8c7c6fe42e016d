import { oddity } from './oddity.ts';

oddity('tests that use fake timers in every way', {
  test: `import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });
const sleep = (ms: number) => new Promise<void>((r) => { setTimeout(r, ms); });
async function retry<T>(fn: () => Promise<T>, n: number, wait: number): Promise<T> { for (let i = 1; ; i += 1) { try { return await fn(); } catch (e) { if (i >= n) throw e; await sleep(wait * 2 ** (i - 1)); } } }
it('backs off', async () => { const fn = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('1')).mockRejectedValueOnce(new Error('2')).mockResolvedValue('ok'); const p = retry(fn, 5, 100); await vi.advanceTimersByTimeAsync(99); expect(fn).toHaveBeenCalledTimes(1); await vi.advanceTimersByTimeAsync(1); expect(fn).toHaveBeenCalledTimes(2); await vi.advanceTimersByTimeAsync(200); await expect(p).resolves.toBe('ok'); expect(vi.getTimerCount()).toBe(0); });
it('gives up', async () => { const p = retry(() => Promise.reject(new Error('down')), 3, 10); const checked = expect(p).rejects.toThrow('down'); await vi.runAllTimersAsync(); await checked; });
it('is handled late', async () => { const p = retry(() => Promise.reject(new Error('late')), 2, 10); await vi.runAllTimersAsync(); await expect(p).rejects.toThrow('late'); });
it('debounces', () => { const fn = vi.fn(); let t: ReturnType<typeof setTimeout> | undefined; const debounced = () => { clearTimeout(t); t = setTimeout(fn, 50); }; debounced(); vi.advanceTimersByTime(40); debounced(); vi.advanceTimersByTime(49); expect(fn).not.toHaveBeenCalled(); vi.advanceTimersByTime(1); expect(fn).toHaveBeenCalledOnce(); });
it('sets the date', () => { vi.setSystemTime(new Date('2024-02-29T23:59:59Z')); expect(new Date().toISOString()).toBe('2024-02-29T23:59:59.000Z'); vi.advanceTimersByTime(1_000); expect(Date.now()).toBe(Date.UTC(2024, 2, 1)); expect(vi.getMockedSystemTime()).toEqual(new Date('2024-03-01T00:00:00Z')); });
it('runs only what is pending', () => { const seen: string[] = []; setTimeout(() => { seen.push('a'); setTimeout(() => seen.push('b'), 10); }, 10); vi.runOnlyPendingTimers(); expect(seen).toEqual(['a']); vi.advanceTimersToNextTimer(); expect(seen).toEqual(['a', 'b']); });
it('runs intervals', () => { const fn = vi.fn(); setInterval(fn, 100); vi.advanceTimersByTime(1_000); expect(fn).toHaveBeenCalledTimes(10); vi.clearAllTimers(); });
describe('date only', () => { it('leaves timers real', async () => { vi.useRealTimers(); vi.useFakeTimers({ toFake: ['Date'], now: 0 }); await sleep(5); expect(Date.now()).toBe(0); }); });
it('restarts at a given time', () => { vi.useFakeTimers({ now: new Date('2030-01-01T00:00:00Z') }); expect(new Date().getUTCFullYear()).toBe(2030); });
it('fails a hung request', async () => { const slow = new Promise<string>((r) => { setTimeout(() => r('done'), 60_000); }); const timeout = new Promise<never>((_, no) => { setTimeout(() => no(new Error('timeout')), 1_000); }); const race = Promise.race([slow, timeout]); const checked = expect(race).rejects.toThrow('timeout'); await vi.advanceTimersByTimeAsync(1_000); await checked; });
`,
});
