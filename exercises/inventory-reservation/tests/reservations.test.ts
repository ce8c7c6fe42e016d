import { beforeEach, describe, expect, it } from 'vitest';
import { cancelOrder, payOrder, reserveOrder, shipOrder, sweepHolds } from '../code/reservations.ts';
import { bookStockTake, correctStock } from '../code/stock-take.ts';
import { MemoryInventory } from '../support/memory-inventory.ts';

const NOW = Date.UTC(2026, 10, 20, 18, 0, 0);
const MINUTE_MS = 60_000;

let store = new MemoryInventory();

beforeEach(() => {
  store = new MemoryInventory();
  store.addStock('lamp', 10);
  store.addStock('chair', 3);
});

function reserve(orderId: string, quantities: Readonly<Record<string, number>>) {
  const lines = Object.entries(quantities).map(([sku, quantity]) => ({ sku, quantity }));
  return reserveOrder(store, { orderId, lines, nowMs: NOW });
}

describe('reserving', () => {
  it('holds the units for 10 minutes', async () => {
    expect(await reserve('o1', { lamp: 2, chair: 1 })).toEqual({ status: 'held' });
    expect(await store.findStock('lamp')).toMatchObject({ onHand: 10, held: 2 });
    expect(await store.findOrder('o1')).toMatchObject({ status: 'held', holdEndsAtMs: NOW + 10 * MINUTE_MS });
  });

  it('holds nothing when one of the lines is sold out', async () => {
    expect(await reserve('o1', { lamp: 2, chair: 4 })).toEqual({ status: 'sold-out', sku: 'chair' });
    expect(await store.findStock('lamp')).toMatchObject({ held: 0 });
    expect(await store.findOrder('o1')).toBeUndefined();
  });

  it('counts units held by others as gone', async () => {
    await reserve('o1', { chair: 2 });
    expect(await reserve('o2', { chair: 2 })).toEqual({ status: 'sold-out', sku: 'chair' });
  });

  it('reports an unknown SKU as sold out', async () => {
    expect(await reserve('o1', { sofa: 1 })).toEqual({ status: 'sold-out', sku: 'sofa' });
  });

  it('never sells more than there is when two customers press the button together', async () => {
    const results = await Promise.all([reserve('o1', { chair: 2 }), reserve('o2', { chair: 2 })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['held', 'sold-out']);
    expect(await store.findStock('chair')).toMatchObject({ held: 2 });
  });

  it('answers a repeated order id without holding twice', async () => {
    await reserve('o1', { lamp: 2 });
    await payOrder(store, 'o1');
    expect(await reserve('o1', { lamp: 2 })).toEqual({ status: 'paid' });
    expect(await store.findStock('lamp')).toMatchObject({ held: 2 });
  });

  it('sells a SKU on back order up to its limit', async () => {
    store.addStock('print', 1, { backOrderLimit: 10 });
    expect(await reserve('o1', { print: 6 })).toEqual({ status: 'held' });
    expect(await reserve('o2', { print: 6 })).toEqual({ status: 'sold-out', sku: 'print' });
  });

  it('keeps nothing when the database goes away', async () => {
    store.failCommitAfter(0);
    await expect(reserve('o1', { lamp: 2 })).rejects.toThrow('connection');
    expect(await store.findOrder('o1')).toBeUndefined();
    expect(await store.findStock('lamp')).toMatchObject({ held: 0 });
  });
});

describe('the life of an order', () => {
  it('ships a paid order out of stock', async () => {
    await reserve('o1', { lamp: 2, chair: 1 });
    expect(await payOrder(store, 'o1')).toBe('done');
    expect(await shipOrder(store, 'o1')).toBe('done');
    expect(await store.findStock('lamp')).toMatchObject({ onHand: 8, held: 0 });
    expect(await store.findStock('chair')).toMatchObject({ onHand: 2, held: 0 });
    expect(await store.findOrder('o1')).toMatchObject({ status: 'shipped' });
  });

  it('refuses to ship an order that is not paid', async () => {
    await reserve('o1', { lamp: 2 });
    expect(await shipOrder(store, 'o1')).toBe('refused');
    expect(await store.findStock('lamp')).toMatchObject({ onHand: 10, held: 2 });
  });

  it('gives the units of a cancelled order back once', async () => {
    await reserve('o1', { lamp: 2 });
    await payOrder(store, 'o1');
    expect(await cancelOrder(store, 'o1')).toBe('done');
    expect(await cancelOrder(store, 'o1')).toBe('refused');
    expect(await store.findStock('lamp')).toMatchObject({ onHand: 10, held: 0 });
  });

  it('refuses to cancel what has been shipped', async () => {
    await reserve('o1', { lamp: 2 });
    await payOrder(store, 'o1');
    await shipOrder(store, 'o1');
    expect(await cancelOrder(store, 'o1')).toBe('refused');
    expect(await store.findStock('lamp')).toMatchObject({ onHand: 8, held: 0 });
  });
});

describe('sweeping', () => {
  it('releases an order when its 10 minutes are over', async () => {
    await reserve('o1', { lamp: 2 });
    expect(await sweepHolds(store, NOW + 10 * MINUTE_MS - 1)).toEqual({ released: [], failed: [] });
    expect(await sweepHolds(store, NOW + 10 * MINUTE_MS)).toEqual({ released: ['o1'], failed: [] });
    expect(await store.findStock('lamp')).toMatchObject({ held: 0 });
  });

  it('goes on with the next order when one cannot be released', async () => {
    await reserve('o1', { lamp: 2 });
    await reserve('o2', { lamp: 3 });
    store.failCommitAfter(0);
    const report = await sweepHolds(store, NOW + 11 * MINUTE_MS);
    expect(report.released).toEqual(['o2']);
    expect(report.failed).toMatchObject([{ orderId: 'o1' }]);
  });
});

describe('counting', () => {
  it('corrects the number on hand and says who did it', async () => {
    await correctStock(store, { sku: 'lamp', onHand: 7, by: 'rosa', atMs: NOW, reason: 'water damage' });
    expect(await store.findStock('lamp')).toMatchObject({ onHand: 7 });
    expect(store.audit).toEqual([
      { sku: 'lamp', by: 'rosa', atMs: NOW, before: 10, after: 7, reason: 'water damage' },
    ]);
  });

  it('books a stock-take and records it', async () => {
    await reserve('o1', { lamp: 2 });
    const counts = [
      { sku: 'lamp', onHand: 9 },
      { sku: 'chair', onHand: 4 },
    ];
    await bookStockTake(store, { id: 'st-7', by: 'rosa', atMs: NOW, counts });
    expect(await store.findStock('lamp')).toMatchObject({ onHand: 9, held: 2 });
    expect(await store.findStock('chair')).toMatchObject({ onHand: 4, held: 0 });
    expect(store.stockTakes).toEqual([{ id: 'st-7', by: 'rosa', atMs: NOW, skuCount: 2 }]);
  });

  it('books nothing of a stock-take with an unknown SKU', async () => {
    const counts = [
      { sku: 'lamp', onHand: 9 },
      { sku: 'sofa', onHand: 1 },
    ];
    await expect(bookStockTake(store, { id: 'st-8', by: 'rosa', atMs: NOW, counts })).rejects.toThrow('sofa');
    expect(await store.findStock('lamp')).toMatchObject({ onHand: 10 });
    expect(store.stockTakes).toEqual([]);
  });
});
