import { oddity } from './oddity.ts';

oddity('spies on methods, globals, getters and the console', {
  test: `import { afterEach, expect, it, vi } from 'vitest';
afterEach(() => { vi.restoreAllMocks(); vi.unstubAllGlobals(); });
it('spies on methods', () => { const o = { add(a: number, b: number) { return a + b + this.base; }, base: 1 }; const s = vi.spyOn(o, 'add'); expect(o.add(1, 2)).toBe(4); expect(s).toHaveBeenCalledWith(1, 2); expect(s.mock.results[0]).toEqual({ type: 'return', value: 4 }); s.mockReturnValue(9); expect(o.add(0, 0)).toBe(9); s.mockRestore(); expect(o.add(1, 1)).toBe(3); });
it('spies on a class', () => { class A { hi() { return 'real'; } } const s = vi.spyOn(A.prototype, 'hi').mockReturnValue('fake'); expect(new A().hi()).toBe('fake'); s.mockRestore(); expect(new A().hi()).toBe('real'); });
it('fixes chance and time', () => { vi.spyOn(Math, 'random').mockReturnValue(0.5); vi.spyOn(Date, 'now').mockReturnValue(7); expect([Math.random(), Date.now()]).toEqual([0.5, 7]); vi.restoreAllMocks(); expect(Math.random()).not.toBe(0.5); });
it('silences the console', () => { const s = vi.spyOn(console, 'error').mockImplementation(() => {}); console.error('no'); expect(s).toHaveBeenCalledTimes(1); expect(s.mock.calls[0]).toEqual(['no']); });
it('stubs globals', async () => { const fetch = vi.fn(async (_url: string) => ({ ok: true, json: async () => ({ a: 1 }) })); vi.stubGlobal('fetch', fetch); const r = await (globalThis.fetch as unknown as typeof fetch)('https://x'); expect(await r.json()).toEqual({ a: 1 }); vi.unstubAllGlobals(); expect(typeof globalThis.fetch).toBe('undefined'); });
it('assigns globals', () => { const before = globalThis.setTimeout; (globalThis as Record<string, unknown>)['setTimeout'] = (f: () => void) => { f(); return 1; }; let ran = false; setTimeout(() => { ran = true; }, 1e9); expect(ran).toBe(true); globalThis.setTimeout = before; });
it('spies on getters', () => { const o = { get x() { return 1; } }; vi.spyOn(o, 'x', 'get').mockReturnValue(5); expect(o.x).toBe(5); });
it('watches JSON', () => { const s = vi.spyOn(JSON, 'parse'); expect(JSON.parse('[1]')).toEqual([1]); expect(s).toHaveBeenCalledTimes(1); });
it('orders calls', () => { const a = vi.fn(); const b = vi.fn(); a(); b(); expect(a).toHaveBeenCalledBefore(b); expect(a.mock.invocationCallOrder[0]).toBeLessThan(b.mock.invocationCallOrder[0]!); });
it('mocks once and then always', async () => { const f = vi.fn((n: number) => n).mockImplementationOnce((n) => n * 2).mockReturnValueOnce(100); expect([f(1), f(1), f(1)]).toEqual([2, 100, 1]); const g = vi.fn().mockResolvedValueOnce('a').mockRejectedValueOnce(new Error('b')); expect(await g()).toBe('a'); await expect(g()).rejects.toThrow('b'); expect(f.mock.lastCall).toEqual([1]); });
it('constructs mocks', () => { const M = vi.fn(function (this: { a: number }, a: number) { this.a = a; }); const m = new (M as unknown as new (a: number) => { a: number })(3); expect(m.a).toBe(3); expect(M).toHaveBeenCalledWith(3); });
`,
});
