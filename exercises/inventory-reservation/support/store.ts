export interface StockRow {
  readonly sku: string;
  /** Units in the warehouse. */
  readonly onHand: number;
  /** Units of `onHand`, or still to come, that belong to held and paid orders. */
  readonly held: number;
  /** Units that may be sold before they arrive; 0 for a SKU that is not sold on back order. */
  readonly backOrderLimit: number;
}

export type OrderStatus = 'held' | 'paid' | 'shipped' | 'released';

/** Checkout sends a whole number of units from 1 to 20, and each SKU of an order in one line. */
export interface OrderLine {
  readonly sku: string;
  readonly quantity: number;
}

export interface Order {
  readonly id: string;
  readonly lines: readonly OrderLine[];
  readonly status: OrderStatus;
  readonly holdEndsAtMs: number;
}

export interface AuditEntry {
  readonly sku: string;
  readonly by: string;
  readonly atMs: number;
  readonly before: number;
  readonly after: number;
  readonly reason: string;
}

export interface StockTakeRecord {
  readonly id: string;
  readonly by: string;
  readonly atMs: number;
  readonly skuCount: number;
}

export interface StockReader {
  findStock(sku: string): Promise<StockRow | undefined>;
}

/** Reads and writes of one transaction. Reads see its own writes; others see them after the commit. */
export interface Tx extends StockReader {
  /** The row of a SKU; rejects when there is none. */
  requireStock(sku: string): Promise<StockRow>;
  findOrder(orderId: string): Promise<Order | undefined>;
  saveStock(row: StockRow): Promise<void>;
  saveOrder(order: Order): Promise<void>;
  appendAudit(entry: AuditEntry): Promise<void>;
  saveStockTake(record: StockTakeRecord): Promise<void>;
}

/** The inventory database. Its own reads give the last committed state, as the product pages show it. */
export interface Inventory extends StockReader {
  findOrder(orderId: string): Promise<Order | undefined>;
  /** Orders, held or paid, whose hold time is over, oldest first. Paid ones ship the same day, so there are few. */
  listPastHold(nowMs: number): Promise<readonly Order[]>;
  /**
   * Commits all writes of the work when it resolves, none when it rejects. Rejects with ConflictError when a row that
   * was read through the Tx has been changed by another commit since.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export class ConflictError extends Error {
  constructor(key: string) {
    super(`${key} was changed by another transaction`);
    this.name = 'ConflictError';
  }
}
