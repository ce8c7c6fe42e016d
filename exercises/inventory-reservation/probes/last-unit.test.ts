import { expect, it } from 'vitest';
import { reserveOrder } from '../code/reservations.ts';
import { MemoryInventory } from '../support/memory-inventory.ts';

it.each([
  ['the last unit in stock', 1, 0, 1],
  ['the last unit of the back-order limit', 0, 4, 4],
])('sells %s', async (_title, onHand, backOrderLimit, quantity) => {
  const store = new MemoryInventory();
  store.addStock('lamp', onHand, { backOrderLimit });

  const last = await reserveOrder(store, { orderId: 'o1', lines: [{ sku: 'lamp', quantity }], nowMs: 0 });
  const next = await reserveOrder(store, { orderId: 'o2', lines: [{ sku: 'lamp', quantity: 1 }], nowMs: 0 });
  expect(last.status).toBe('held');
  expect(next.status).toBe('sold-out');
});
