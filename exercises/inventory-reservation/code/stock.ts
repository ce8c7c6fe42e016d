import { ConflictError } from '../support/store.ts';
import type { Inventory, OrderLine, StockReader, StockRow, Tx } from '../support/store.ts';

const MAX_ATTEMPTS = 5;

// @decoy fixed-retry
/** Runs the work in a transaction, and runs it again when another transaction got in its way. */
export async function transact<T>(store: Inventory, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.transaction(work);
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}
// @end

/** The first SKU of which there is not enough for these lines; undefined when there is enough of each. */
export async function findShortage(
  stock: StockReader,
  lines: readonly OrderLine[],
): Promise<string | undefined> {
  // @neutral
  for (const { sku, quantity } of lines) {
    const row = await stock.findStock(sku);
    // @end
    // @site last-unit
    if (row === undefined || !isEnough(row, quantity)) return sku;
    // @end
  }
  return undefined;
}

/** Rewrites the stock row of every line. */
export async function updateStock(
  tx: Tx,
  lines: readonly OrderLine[],
  change: (row: StockRow, quantity: number) => StockRow,
): Promise<void> {
  // @neutral
  for (const { sku, quantity } of lines) {
    await tx.saveStock(change(await tx.requireStock(sku), quantity));
  }
  // @end
}

function isEnough(row: StockRow, quantity: number): boolean {
  const left = row.onHand - row.held - quantity;
  // @plant last-unit
  return left > lowestCount(row);
  // @clean
  return left >= lowestCount(row);
  // @end
}

// @decoy back-order
/** How far the count of free units may go down. */
function lowestCount({ backOrderLimit }: StockRow): number {
  return -backOrderLimit;
}
// @end
