import { oddity } from './oddity.ts';

oddity('proxies that watch and guard', {
  code: `export function watched<T extends object>(target: T, onChange: (key: string, value: unknown) => void): T {
  return new Proxy(target, {
    set(owner, key, value, receiver) {
      const isDone = Reflect.set(owner, key, value, receiver);
      if (isDone) onChange(String(key), value);
      return isDone;
    },
    deleteProperty(owner, key) {
      onChange(String(key), undefined);
      return Reflect.deleteProperty(owner, key);
    },
    get: (owner, key, receiver) => {
      const value: unknown = Reflect.get(owner, key, receiver);
      return typeof value === 'object' && value !== null ? watched(value, (inner, next) => onChange(String(key) + '.' + inner, next)) : value;
    },
  });
}
`,
  mistake: ['onChange(String(key), undefined);', ';'],
  test: `import { watched } from './subject';
it('sees every change, also deep ones', () => { const seen: unknown[] = []; const value = watched({ a: 1, b: { c: 2 } } as { a?: number; b: { c: number } }, (key, next) => seen.push([key, next])); value.a = 5; value.b.c = 6; delete value.a; expect(seen).toEqual([['a', 5], ['b.c', 6], ['a', undefined]]); expect(value).toEqual({ b: { c: 6 } }); });
it('is revoked', () => { const { proxy, revoke } = Proxy.revocable({ a: 1 }, {}); expect(proxy.a).toBe(1); revoke(); expect(() => proxy.a).toThrow(TypeError); });
it('wraps functions and classes', () => { const twice = new Proxy((n: number) => n, { apply: (f, _self, [n]) => f(n) * 2 }); expect(twice(4)).toBe(8); class A {} const B = new Proxy(A, { construct: (C) => Object.assign(new C(), { made: true }) }); expect(new B()).toBeInstanceOf(A); expect(Array.isArray(new Proxy([], {}))).toBe(true); });
`,
});
