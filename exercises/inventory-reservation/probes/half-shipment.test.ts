import { expect, it } from 'vitest';
import { payOrder, reserveOrder, shipOrder } from '../code/reservations.ts';
import { MemoryInventory } from '../support/memory-inventory.ts';

it.each([0, 1, 2, 3])(
  'shipping is all or nothing when the database goes away after %i commits',
  async (commits) => {
    const store = new MemoryInventory();
    store.addStock('lamp', 10);
    store.addStock('chair', 10);
    const lines = [
      { sku: 'lamp', quantity: 2 },
      { sku: 'chair', quantity: 1 },
    ];
    await reserveOrder(store, { orderId: 'o1', lines, nowMs: 0 });
    await payOrder(store, 'o1');
    const facts = async () => [
      (await store.findOrder('o1'))?.status,
      (await store.findStock('lamp'))?.onHand,
      (await store.findStock('lamp'))?.held,
      (await store.findStock('chair'))?.onHand,
      (await store.findStock('chair'))?.held,
    ];

    store.failCommitAfter(commits);
    const isShipped = await shipOrder(store, 'o1').then(
      () => true,
      () => false,
    );
    expect(await facts()).toEqual(isShipped ? ['shipped', 8, 0, 9, 0] : ['paid', 10, 2, 10, 1]);
  },
);
