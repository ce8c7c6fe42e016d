import { oddity } from './oddity.ts';

oddity('a cache that is keyed by objects', {
  code: `const known = new WeakMap<object, Map<string, number>>();
export function priceOf(shop: { base: number }, item: string, compute: () => number): number {
  let prices = known.get(shop);
  if (prices === undefined) known.set(shop, (prices = new Map()));
  const price = prices.get(item) ?? shop.base + compute();
  prices.set(item, price);
  return price;
}
`,
  mistake: ['prices.set(item, price);', 'void price;'],
  test: `import { priceOf } from './subject';
it('computes once per shop and item', () => { const compute = vi.fn(() => 5); const shop = { base: 1 }; expect([priceOf(shop, 'a', compute), priceOf(shop, 'a', compute), priceOf({ base: 2 }, 'a', compute)]).toEqual([6, 6, 7]); expect(compute).toHaveBeenCalledTimes(2); });
it('keeps sets of objects apart', () => { const seen = new WeakSet<object>(); const one = {}; seen.add(one); expect([seen.has(one), seen.has({})]).toEqual([true, false]); });
`,
});
