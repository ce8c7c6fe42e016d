import { oddity } from './oddity.ts';

oddity('the web globals that services use', {
  test: `it('has URLs', () => { const url = new URL('/a/../b?x=1', 'https://h.example'); url.searchParams.set('y', 'ü z'); expect(url.href).toBe('https://h.example/b?x=1&y=%C3%BC+z'); expect(() => new URL('nope')).toThrow(TypeError); });
it('has text encoders', () => { const text = 'hé€😀'; expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text); expect(() => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([0xff]))).toThrow(TypeError); });
it('aborts', async () => { const c = new AbortController(); const work = new Promise((_, no) => { c.signal.addEventListener('abort', () => no(c.signal.reason)); }); setTimeout(() => c.abort(), 50); await expect(work).rejects.toMatchObject({ name: 'AbortError' }); const any = AbortSignal.any([AbortSignal.timeout(10), new AbortController().signal]); await new Promise((r) => setTimeout(r, 20)); expect(any.aborted).toBe(true); expect(any.reason.name).toBe('TimeoutError'); });
it('dispatches events', () => { class Bus extends EventTarget {} const bus = new Bus(); const seen: unknown[] = []; bus.addEventListener('x', (e) => seen.push((e as CustomEvent).detail), { once: true }); bus.dispatchEvent(new CustomEvent('x', { detail: 5 })); bus.dispatchEvent(new CustomEvent('x', { detail: 6 })); expect(seen).toEqual([5]); });
it('clones', () => { const a = { d: new Date(5), m: new Map([[{ k: 1 }, new Set([1])]]), self: null as unknown }; a.self = a; const b = structuredClone(a); expect(b).not.toBe(a); expect(b.self).toBe(b); expect(b.d).toEqual(new Date(5)); expect(() => structuredClone({ f() {} })).toThrow(expect.objectContaining({ name: 'DataCloneError' })); });
it('has ids and base64', () => { expect(crypto.randomUUID()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/); expect(crypto.randomUUID()).not.toBe(crypto.randomUUID()); expect(crypto.getRandomValues(new Uint8Array(8))).toHaveLength(8); expect(atob(btoa('hi?>'))).toBe('hi?>'); });
it('measures', async () => { const t = performance.now(); await new Promise((r) => setTimeout(r, 40)); expect(performance.now() - t).toBe(40); });
it('queues microtasks', async () => { const order: number[] = []; queueMicrotask(() => order.push(2)); order.push(1); await null; expect(order).toEqual([1, 2]); });
`,
});
