import { transact } from './stock.ts';
import type { Correction, StockTake } from '../support/contract.ts';
import type { Inventory, Tx } from '../support/store.ts';

/** Sets the number on hand of one SKU. */
export async function correctStock(store: Inventory, correction: Correction): Promise<void> {
  return transact(store, (tx) => setOnHand(tx, correction));
}

// @site silent-count
/** Sets the number on hand of every SKU counted, or of none, and records the stock-take. */
export async function bookStockTake(store: Inventory, { id, by, atMs, counts }: StockTake): Promise<void> {
  // @end
  return transact(store, async (tx) => {
    for (const { sku, onHand } of counts) {
      // @plant silent-count
      const row = await tx.requireStock(sku);
      await tx.saveStock({ ...row, onHand });
      // @clean
      await setOnHand(tx, { sku, onHand, by, atMs, reason: `stock-take ${id}` });
      // @end
    }
    // @site silent-count
    await tx.saveStockTake({ id, by, atMs, skuCount: counts.length });
    // @end
  });
}

async function setOnHand(tx: Tx, { sku, onHand, by, atMs, reason }: Correction): Promise<void> {
  const row = await tx.requireStock(sku);
  await tx.saveStock({ ...row, onHand });
  await tx.appendAudit({ sku, by, atMs, before: row.onHand, after: onHand, reason });
}
