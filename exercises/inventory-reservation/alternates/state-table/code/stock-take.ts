import { transact } from './stock.ts';
import type { AuditEntry, Inventory, StockTakeRecord } from '../support/store.ts';

interface Count {
  readonly sku: string;
  readonly onHand: number;
}

type Mark = Pick<AuditEntry, 'by' | 'atMs' | 'reason'>;

/** A correction is a count of one SKU without a stock-take record. */
export function correctStock(
  store: Inventory,
  { sku, onHand, by, atMs, reason }: Count & Mark,
): Promise<void> {
  return book(store, [{ sku, onHand }], { by, atMs, reason });
}

export function bookStockTake(
  store: Inventory,
  { id, by, atMs, counts }: Omit<StockTakeRecord, 'skuCount'> & { readonly counts: readonly Count[] },
): Promise<void> {
  const record = { id, by, atMs, skuCount: counts.length };
  return book(store, counts, { by, atMs, reason: `count ${id}` }, record);
}

/** Reads every row first, then writes rows, audit entries and record together. */
function book(
  store: Inventory,
  counts: readonly Count[],
  mark: Mark,
  record?: StockTakeRecord,
): Promise<void> {
  return transact(store, async (tx) => {
    const rows = await Promise.all(
      counts.map(async (count) => ({ count, row: await tx.requireStock(count.sku) })),
    );
    for (const { count, row } of rows) {
      await tx.appendAudit({ sku: row.sku, ...mark, before: row.onHand, after: count.onHand });
      await tx.saveStock({ ...row, onHand: count.onHand });
    }
    if (record !== undefined) await tx.saveStockTake(record);
  });
}
