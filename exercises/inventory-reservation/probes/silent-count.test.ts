import { expect, it } from 'vitest';
import { bookStockTake } from '../code/stock-take.ts';
import { MemoryInventory } from '../support/memory-inventory.ts';

it('a stock-take leaves an audit entry for each SKU, with who, when, before and after', async () => {
  const store = new MemoryInventory();
  store.addStock('lamp', 10);
  store.addStock('chair', 3);
  const counts = [
    { sku: 'lamp', onHand: 4 },
    { sku: 'chair', onHand: 5 },
  ];

  await bookStockTake(store, { id: 'st-1', by: 'rosa', atMs: 1_000, counts });
  expect(store.audit).toHaveLength(2);
  expect(store.audit).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ sku: 'lamp', by: 'rosa', atMs: 1_000, before: 10, after: 4 }),
      expect.objectContaining({ sku: 'chair', by: 'rosa', atMs: 1_000, before: 3, after: 5 }),
    ]),
  );
});
