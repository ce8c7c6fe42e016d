import { expect, it } from 'vitest';
import { payOrder, reserveOrder, sweepHolds } from '../code/reservations.ts';
import { MemoryInventory } from '../support/memory-inventory.ts';

it('a paid order keeps its units when its hold time is over', async () => {
  const store = new MemoryInventory();
  store.addStock('lamp', 10);
  await reserveOrder(store, { orderId: 'o1', lines: [{ sku: 'lamp', quantity: 2 }], nowMs: 0 });
  await payOrder(store, 'o1');

  await sweepHolds(store, 3_600_000);
  expect(await store.findOrder('o1')).toMatchObject({ status: 'paid' });
  expect(await store.findStock('lamp')).toMatchObject({ onHand: 10, held: 2 });
});
