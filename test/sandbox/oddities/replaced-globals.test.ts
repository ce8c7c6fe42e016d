import { oddity } from './oddity.ts';

oddity('tests that replace globals and their functions in every way', {
  test: `import { afterEach, expect, it, vi } from 'vitest';
afterEach(() => { vi.restoreAllMocks(); vi.unstubAllGlobals(); });
it('assigns Date.now', () => { const real = Date.now; Date.now = () => 7; expect(Date.now()).toBe(7); Date.now = real; expect(Date.now()).toBeGreaterThan(7); });
it('assigns console.log', () => { const seen: unknown[] = []; const real = console.log; console.log = (...values: unknown[]) => { seen.push(...values); }; console.log(1, 2); console.log = real; expect(seen).toEqual([1, 2]); });
it('assigns a global with a cast', () => { const real = globalThis.setTimeout; (globalThis as unknown as Record<string, unknown>).setTimeout = (run: () => void) => { run(); return 0; }; let ran = false; setTimeout(() => { ran = true; }, 1_000); globalThis.setTimeout = real; expect(ran).toBe(true); });
it('assigns by key', () => { const real = { ...console }; for (const name of ['log', 'warn'] as const) console[name] = () => {}; console.log('quiet'); Object.assign(console, real); expect(console.log).toBe(real.log); });
it('defines a global', () => { const real = globalThis.crypto; Object.defineProperty(globalThis, 'crypto', { value: { randomUUID: () => 'id' } }); expect(crypto.randomUUID()).toBe('id'); Object.defineProperty(globalThis, 'crypto', { get: () => real }); expect(crypto.randomUUID()).toHaveLength(36); });
it('stubs the timers', () => { vi.stubGlobal('setTimeout', (run: () => void) => { run(); }); let ran = false; setTimeout(() => { ran = true; }, 1); expect(ran).toBe(true); vi.unstubAllGlobals(); ran = false; setTimeout(() => { ran = true; }, 1); expect(ran).toBe(false); });
it('stubs the date', () => { class Fixed extends Date { constructor() { super(0); } } vi.stubGlobal('Date', Fixed); expect(new Date().getTime()).toBe(0); vi.unstubAllGlobals(); expect(new Date().getTime()).toBeGreaterThan(0); });
it('spies on globals', () => { const clear = vi.spyOn(globalThis, 'clearTimeout'); const uuid = vi.spyOn(crypto, 'randomUUID').mockReturnValue('1-2-3-4-5'); const now = vi.spyOn(performance, 'now').mockReturnValueOnce(5); clearTimeout(undefined); expect([crypto.randomUUID(), performance.now(), clear.mock.calls.length, uuid.mock.calls.length, now.mock.calls.length]).toEqual(['1-2-3-4-5', 5, 1, 1, 1]); });
it('chains the controls of a mock', async () => { const send = vi.fn<(a: number) => Promise<number>>().mockResolvedValueOnce(1).mockRejectedValueOnce(new Error('no')).mockResolvedValue(3); expect(await send(1)).toBe(1); await expect(send(2)).rejects.toThrow('no'); expect(await send(3)).toBe(3); for (const one of [send]) one.mockClear(); expect(send.mock.calls).toEqual([]); vi.mocked(send)['mockReset'](); expect(send?.mockName('x').getMockName()).toBe('x'); });
`,
});
