import { expect, it } from 'vitest';
import { reserveOrder } from '../code/reservations.ts';
import { MemoryInventory } from '../support/memory-inventory.ts';

const STEP_MS = 1;
const STEPS = 24;

async function heldAfter(delayMs: number): Promise<number | undefined> {
  const store = new MemoryInventory();
  store.addStock('lamp', 50);
  store.addStock('chair', 5);
  const chairs = [{ sku: 'chair', quantity: 3 }];
  const slow = reserveOrder(store, {
    orderId: 'o1',
    lines: [{ sku: 'lamp', quantity: 1 }, ...chairs],
    nowMs: 0,
  });
  await new Promise((resolve) => {
    setTimeout(resolve, delayMs);
  });
  const quick = reserveOrder(store, { orderId: 'o2', lines: chairs, nowMs: 0 });
  await Promise.allSettled([slow, quick]);
  return (await store.findStock('chair'))?.held;
}

it('of two orders for 3 out of 5 units one is held, however their steps interleave', async () => {
  const delays = Array.from({ length: STEPS }, (_, index) => index * STEP_MS);
  expect(await Promise.all(delays.map(heldAfter))).toEqual(delays.map(() => 3));
});
