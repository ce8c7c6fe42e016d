import { oddity } from './oddity.ts';

oddity('symbols, getters, proxies and tagged objects', {
  test: `const KEY = Symbol('key');
it('compares symbol keys', () => { expect({ [KEY]: 1, a: 2 }).toEqual({ a: 2, [KEY]: 1 }); expect({ [KEY]: 1 }).not.toEqual({ [KEY]: 2 }); });
it('reads getters', () => { const o = { get total() { return 3; } }; expect(o).toEqual({ total: 3 }); expect(o.total).toBe(3); expect(o).toHaveProperty('total', 3); });
it('works through proxies', () => { const p = new Proxy({ a: 1 }, { get: (t, k) => (k === 'b' ? 2 : Reflect.get(t, k)) }); expect(p.a).toBe(1); expect(Reflect.get(p, 'b')).toBe(2); });
it('iterates custom objects', () => { const it3 = { *[Symbol.iterator]() { yield 1; yield 2; yield 3; } }; expect([...it3]).toEqual([1, 2, 3]); expect(it3).toContain(2); });
it('freezes', () => { const f = Object.freeze({ a: [1] }); expect(Object.isFrozen(f)).toBe(true); expect(() => { (f as { a: unknown }).a = 2; }).toThrow(TypeError); });
`,
});
