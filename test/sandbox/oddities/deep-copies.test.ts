import { oddity } from './oddity.ts';

oddity('deep copies of values that hold themselves', {
  code: `export function withItem(cart: { items: Map<string, number>; at: Date; self?: unknown }, sku: string, count: number) {
  const copy = structuredClone(cart);
  copy.items.set(sku, (copy.items.get(sku) ?? 0) + count);
  return copy;
}
`,
  mistake: ['structuredClone(cart)', 'cart'],
  test: `import { withItem } from './subject';
it('leaves the given one alone', () => { const cart: { items: Map<string, number>; at: Date; self?: unknown } = { items: new Map([['a', 1]]), at: new Date(5) }; cart.self = cart; const next = withItem(cart, 'a', 2); expect(cart.items.get('a')).toBe(1); expect(next.items.get('a')).toBe(3); expect(next.self).toBe(next); expect(next.at).toEqual(new Date(5)); expect(next.at).not.toBe(cart.at); });
it('copies what JSON cannot', () => { const value = { r: /a/gi, b: new Uint8Array([1, 2]), e: new RangeError('low'), n: -0, u: undefined, big: 5n }; const copy = structuredClone(value); expect(copy).toEqual(value); expect(copy.e).toBeInstanceOf(RangeError); expect(Object.is(copy.n, -0)).toBe(true); });
it('refuses functions', () => { expect(() => structuredClone({ f: () => 1 })).toThrow(expect.objectContaining({ name: 'DataCloneError' })); });
`,
});
